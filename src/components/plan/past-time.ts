/** A time at which something has happened, by a clock that may be behind the one that told it: never still to come. */
export const pastTime = (at: string, now: Date): Date =>
  new Date(Math.min(Date.parse(at), now.getTime()));
