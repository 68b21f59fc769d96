import { getRequestConfig } from "next-intl/server";
import { messagesIn } from "./index";

/** What a page is written with. */
export default getRequestConfig(async () => ({
  locale: "en-GB",
  messages: messagesIn("en-GB"),
  // One "now" a request: what the server writes ("2 days ago") is what the browser writes when it takes over.
  now: new Date(),
  // A fallback for what is shown without a person; plans are reckoned in their owner's zone.
  timeZone: "UTC",
}));
