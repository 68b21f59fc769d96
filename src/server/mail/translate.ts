import { createTranslator } from "next-intl";
import messages from "../../../messages/en.json";

/** The strings of mail. Outside of a request there is no locale to ask for yet, so it is written in English. */
export const translate = createTranslator({ locale: "en-GB", messages, namespace: "mail" });
