import { z } from "zod";
import { limits } from "./limits";

// Controls (C0, DEL, C1), halves of characters that no database keeps, and the bidirectional overrides and isolates that
// could make one person's text reorder the page around it. Letters of right-to-left scripts, emoji and their joiners are
// welcome.
const controls = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
const controlsButBreaks = /[^\P{Cc}\n\t]|[\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

// PostgreSQL keeps no text with NUL in it; half of a surrogate pair has no UTF-8, and would be replaced without a word.
const unstorable = /[\0\p{Cs}]/u;

/** Whether the database gives back this very text. */
export const isStorable = (text: string): boolean => !unstorable.test(text);

/** A text that a program hands on and nobody types: a token, an address, a name in a cursor. */
export const handedOnSchema = (max: number) =>
  z.string().max(max, "text.tooLong").refine(isStorable, "text.control");

/** Something to see: joiners and spaces of no width alone are none. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** One line of a person's text, trimmed: 1 to `max` characters, no control characters. Issues are message keys. */
export const lineSchema = (max: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .refine((text) => visible.test(text), "text.empty")
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
        .refine((text) => visible.test(text), "text.empty")
        .max(max, "text.tooLong")
        .refine((text) => !controlsButBreaks.test(text), "text.control"),
    );

/** An e-mail address, lower-cased: the form in which addresses are kept and compared. */
export const emailSchema = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email("email.malformed").max(limits.email, "email.malformed"));
