import { createTranslator } from "next-intl";
import messages from "../../../messages/en-GB";

/** The strings of mails. They are in English, because a job has no request from which to read a locale. */
export const translate = createTranslator({ locale: "en-GB", messages, namespace: "mail" });
