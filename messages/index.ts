import english from "./en-GB";

/** Every string a person reads, by namespace. Each language says all of them. */
export type Messages = typeof english;

export type Namespace = keyof Messages;

/** What the product says in a language. */
export const messagesIn = (_locale: "en-GB"): Messages => english;
