/**
 * The longest text that a person may write in each field, in characters. They are apart from the schemas, so that a
 * form can use them without loading zod.
 */
export const limits = {
  title: 200,
  statement: 300,
  intent: 2_000,
  comment: 5_000,
  notes: 2_000,
  name: 100,
  email: 254,
} as const;
