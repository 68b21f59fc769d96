/** The limits of what people write. They are apart from the schemas, so that a form can use them without loading zod. */

/** The longest text that a person may write in each field, in characters. */
export const limits = {
  title: 200,
  statement: 300,
  intent: 2_000,
  comment: 5_000,
  notes: 2_000,
  name: 100,
  email: 254,
} as const;

/** How deep the tree of a goal is, and how many nodes it and one change hold, at most. */
export const treeLimits = { depth: 12, nodes: 2_000, nodesPerChange: 500 } as const;

/** The length of an organization's slug. */
export const slugLimits = { shortest: 2, longest: 40 } as const;

/** How many days an invitation is valid. */
export const invitationDays = 14;

/** The first and the last day that a date can be. */
export const dateLimits = { earliest: "1900-01-01", latest: "9999-12-31" } as const;

/** The figures in the messages that schemas name. A schema names a message by its key alone. */
export const messageFigures = {
  nodesPerChange: treeLimits.nodesPerChange,
  shortestSlug: slugLimits.shortest,
  longestSlug: slugLimits.longest,
} as const;

/** The dates in the same messages, which are written in the language of who reads them. */
export const messageDates = {
  earliestDate: dateLimits.earliest,
  latestDate: dateLimits.latest,
} as const;
