import { getRequestConfig } from "next-intl/server";
import failed from "./en.failed.json";
import messages from "./en.json";

/**
 * English alone so far; a second language is a file beside this one and a choice here. The page for when everything
 * failed has a file of its own, because every page carries that page along.
 */
export default getRequestConfig(async () => ({
  locale: "en-GB",
  messages: { ...messages, failed },
  // One "now" a request: what the server writes ("2 days ago") is what the browser writes when it takes over.
  now: new Date(),
  // A fallback for what is shown without a person; plans are reckoned in their owner's zone.
  timeZone: "UTC",
}));
