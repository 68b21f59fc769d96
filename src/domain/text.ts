import { z } from "zod";
import { limits } from "./limits";

// Control characters (C0, DEL, C1), unpaired surrogates, and the bidirectional overrides and isolates with which one
// person's text could reorder the page around it. Letters of right-to-left scripts, emoji and their joiners are
// allowed.
const controls = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
const controlsButBreaks = /[^\P{Cc}\n\t]|[\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

// PostgreSQL cannot store NUL in a text. An unpaired surrogate has no UTF-8 form, and would be replaced silently.
const unstorable = /[\0\p{Cs}]/u;

/** Whether the database stores this text unchanged. */
export const isStorable = (text: string): boolean => !unstorable.test(text);

/** A text that programs pass on and nobody types: a token, an address, a name in a cursor. */
export const machineTextSchema = (max: number) =>
  z.string().max(max, "text.tooLong").refine(isStorable, "text.control");

/** A visible character; zero-width joiners and spaces alone are none. */
const visibleCharacter = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** One line of a person's text, trimmed: 1 to `max` characters, no control characters. Issues are message keys. */
export const lineSchema = (max: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .refine((text) => visibleCharacter.test(text), "text.empty")
        .max(max, "text.tooLong")
        .refine((text) => !controls.test(text), "text.control"),
    );

/** Several lines of a person's text: line breaks and tabs allowed, line ends normalized. */
export const proseSchema = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .refine((text) => visibleCharacter.test(text), "text.empty")
        .max(max, "text.tooLong")
        .refine((text) => !controlsButBreaks.test(text), "text.control"),
    );

/** An e-mail address in lower case, the form in which addresses are stored and compared. */
export const emailSchema = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email("email.malformed").max(limits.email, "email.malformed"));
