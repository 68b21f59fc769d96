/** How long what a person writes may be, in characters. Apart from the schemas, so that a form need not bring those along. */
export const limits = {
  title: 200,
  statement: 300,
  intent: 2_000,
  comment: 5_000,
  notes: 2_000,
  name: 100,
  email: 254,
} as const;
