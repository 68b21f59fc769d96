import { type Letter, renderLetter } from "./letter";
import type { Mail } from "./mail";
import { translate } from "./translate";

/** The parts that all letters to members share. */

export const greetingFor = (name: string): string =>
  name ? translate("hello", { name }) : translate("helloNoName");

export const mailOf = (to: string, letter: Omit<Letter, "signature">): Mail => ({
  to,
  ...renderLetter({ ...letter, signature: translate("signature") }),
});

export const longDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
