import type { Locale } from "../src/domain/language.mjs";
import type { Messages } from "./index";

declare module "next-intl" {
  interface AppConfig {
    Messages: Messages;
    Locale: Locale;
  }
}
