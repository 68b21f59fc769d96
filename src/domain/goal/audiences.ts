/**
 * The groups with which a goal can be shared. Several add up, and the empty set is private. They
 * stand apart from their schema, so that a page that lists them does not load zod.
 */
export const audiences = ["manager", "chain", "mentors", "team", "organization"] as const;

export type Audience = (typeof audiences)[number];
