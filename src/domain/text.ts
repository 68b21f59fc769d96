import { z } from "zod";
import { cleanText, hasVisibleCharacter, nameOfControl } from "./clean-text";
import { limits } from "./limits";

// PostgreSQL cannot store NUL in a text. An unpaired surrogate has no UTF-8 form, and would be replaced silently.
const unstorable = /[\0\p{Cs}]/u;

/** Whether the database stores this text unchanged. */
export const isStorable = (text: string): boolean => !unstorable.test(text);

/** A text that programs pass on and nobody types: a token, an address, a name in a cursor. */
export const machineTextSchema = (max: number) =>
  z.string().max(max, "text.tooLong").refine(isStorable, "text.control");

/** A person's text once it is cleaned: 1 to `max` characters, none of which cannot be shown. */
const shownTextSchema = (max: number) =>
  z
    .string()
    .max(max, "text.tooLong")
    .check(({ value, issues }) => {
      const message = nameOfControl(value) ?? (hasVisibleCharacter(value) ? null : "text.empty");
      if (message) issues.push({ code: "custom", message, input: value });
    });

/** One line of a person's text. Issues are message keys. */
export const lineSchema = (max: number) =>
  z
    .string()
    .transform((text) => cleanText(text, "line"))
    .pipe(shownTextSchema(max));

/** Several lines of a person's text: line breaks and tabs allowed. */
export const proseSchema = (max: number) =>
  z
    .string()
    .transform((text) => cleanText(text, "prose"))
    .pipe(shownTextSchema(max));

/** An e-mail address in lower case, the form in which addresses are stored and compared. */
export const emailSchema = z
  .string()
  .transform((text) => cleanText(text, "address").toLowerCase())
  .pipe(z.email("email.malformed").max(limits.email, "email.malformed"));
