import type failed from "./en.failed.json";
import type messages from "./en.json";

declare module "next-intl" {
  interface AppConfig {
    Messages: typeof messages & { failed: typeof failed };
    Locale: "en-GB";
  }
}
