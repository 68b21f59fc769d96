import { z } from "zod";
import { cleanText, hasVisibleCharacter, type KindOfText, nameOfControl } from "./clean-text";
import { limits } from "./limits";

// PostgreSQL cannot store NUL in a text. An unpaired surrogate has no UTF-8 form, and would be replaced silently.
const unstorable = /[\0\p{Cs}]/u;

/** Whether the database stores this text unchanged. */
export const isStorable = (text: string): boolean => !unstorable.test(text);

/** A text that programs pass on and nobody types: a token, an address, a name in a cursor. */
export const machineTextSchema = (max: number) =>
  z.string().max(max, "text.tooLong").refine(isStorable, "text.control");

/** What must be true of a person's text once it is cleaned: nothing in it that cannot be shown, and what may be missing. */
const shown = (max: number, isOptional = false) =>
  z
    .string()
    .max(max, "text.tooLong")
    .check(({ value, issues }) => {
      const isMissing = !isOptional && !hasVisibleCharacter(value);
      const message = nameOfControl(value) ?? (isMissing ? "text.empty" : null);
      if (message) issues.push({ code: "custom", message, input: value });
    });

const cleaned = (kind: KindOfText) => z.string().transform((text) => cleanText(text, kind));

/** The same, where what shows nothing is as good as nothing. */
const cleanedOrEmpty = (kind: KindOfText) =>
  cleaned(kind).transform((text) =>
    hasVisibleCharacter(text) || nameOfControl(text) !== null ? text : "",
  );

/** One line of a person's text, which cannot be missing. Issues are message keys. */
export const lineSchema = (max: number) => cleaned("line").pipe(shown(max));

/** Several lines of a person's text, which cannot be missing: line breaks and tabs allowed. */
export const proseSchema = (max: number) => cleaned("prose").pipe(shown(max));

/** One line of a person's text, or an empty one. */
export const optionalLineSchema = (max: number) => cleanedOrEmpty("line").pipe(shown(max, true));

/** Several lines of a person's text, or an empty text. */
export const optionalProseSchema = (max: number) => cleanedOrEmpty("prose").pipe(shown(max, true));

/** An e-mail address in lower case, the form in which addresses are stored and compared. */
export const emailSchema = cleaned("address")
  .transform((text) => text.toLowerCase())
  .check(({ value, issues }) => {
    const message = nameOfControl(value);
    if (message) issues.push({ code: "custom", message, input: value });
  })
  .pipe(z.email("email.malformed").max(limits.email, "email.malformed"));
