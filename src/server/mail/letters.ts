import { createFormatter } from "next-intl";
import { directionOf, languagesOffered, resolveLocale } from "@/domain/language.mjs";
import type { Env } from "@/server/infra/env.mjs";
import { translatorIn } from "../../../messages";
import { type Letter, renderLetter } from "./letter";
import type { Mail } from "./mail";

/** The parts that all letters in one language share. */
export type Letters = ReturnType<LettersIn>;
export type LettersIn = ReturnType<typeof lettersFor>;

/** Letters in the language that somebody prefers, or in the default one where that is not offered. */
export const lettersFor = (settings: Pick<Env, "demoMode">) => (preferred: string | null) => {
  const offered = languagesOffered(settings);
  const locale = resolveLocale({ offered, chosen: [preferred] });
  const t = translatorIn(locale, "mail");
  const format = createFormatter({ locale, timeZone: "UTC" });
  return {
    t,
    greetingFor: (name: string) => (name ? t("hello", { name }) : t("helloNoName")),
    longDate: (date: Date) => format.dateTime(date, { dateStyle: "long" }),
    mailOf(to: string, letter: Omit<Letter, "signature">): Mail {
      const whole = { ...letter, signature: t("signature") };
      return { to, ...renderLetter(whole, { locale, direction: directionOf(locale) }) };
    },
  };
};
