/**
 * What is limited, and by which key it is counted. All of this is counted in PostgreSQL and by its clock (`count_use`),
 * so that any number of servers share one count.
 */

type Counter = { most: number; seconds: number };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Changes of one person, whether refused or not: far more than a person makes, far fewer than a script would. */
export const changeRule: Counter = { most: 240, seconds: minute };

/** Uses that a command counts once it succeeds, so that a form which is refused or sent again costs nothing. */
export const doneRules = {
  /** Each of these sends a mail. */
  invite: [
    { by: "person", most: 60, seconds: hour },
    { by: "organization", most: 240, seconds: hour },
  ],
  askForMentorship: [{ by: "person", most: 20, seconds: hour }],
  newOrganization: [{ by: "person", most: 5, seconds: day }],
} as const satisfies Record<string, readonly (Counter & { by: "person" | "organization" })[]>;
export type DoneRule = keyof typeof doneRules;

/** Rules that are counted by a key of their own: a network, a receiver, the hash of an address. */
export const keyRules = {
  /**
   * Links to one address, requested from one network. Twice the links that a pair may have in an hour is less than the
   * limit of `signInAddress`.
   */
  signInPair: { most: 5, seconds: 15 * minute },
  signInPairHourly: { most: 7, seconds: hour },
  /** Links to one address, requested by browsers that have not signed in with it. */
  signInAddress: { most: 20, seconds: hour },
  /** Attempts to sign in from one network, for any address. */
  signInNetwork: { most: 30, seconds: 15 * minute },
  /** Attempts by a browser that has signed in before, counted for each address with which it has. */
  signInKnown: { most: 10, seconds: 15 * minute },
  /** Queued mails that one organization causes to one address, so that no organization can use up another's. */
  mailOfOrganization: { most: 20, seconds: hour },
  /** Queued mails to one address, caused by any organization. */
  mailToReceiver: { most: 100, seconds: hour },
} as const satisfies Record<string, Counter>;
export type KeyRule = keyof typeof keyRules;

export type Rule = "change" | DoneRule | KeyRule;

/** The key under which uses are stored. */
export const rateKey = (rule: Rule, key: string): string => `${rule}:${key}`;
