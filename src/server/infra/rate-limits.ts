/**
 * What is limited, and by whom or what it is counted. All of this is counted in PostgreSQL by its clock (`count_use`), so
 * that any number of application nodes share one count.
 */

type Counter = { most: number; seconds: number };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Changes by one person, refused or not: far above what a person does, far below what a script wants. */
export const changeRule: Counter = { most: 240, seconds: minute };

/** What a command counts once it does it, so that a form which is refused or sent again costs nothing. */
export const doneRules = {
  /** Each sends a mail. */
  invite: [
    { by: "person", most: 60, seconds: hour },
    { by: "organization", most: 240, seconds: hour },
  ],
  askForMentorship: [{ by: "person", most: 20, seconds: hour }],
  newOrganization: [{ by: "person", most: 5, seconds: day }],
} as const satisfies Record<string, readonly (Counter & { by: "person" | "organization" })[]>;
export type DoneRule = keyof typeof doneRules;

/** Rules counted by a key of their own: a network, a receiver, the hash of an address. */
export const keyRules = {
  /** Links to one address, asked for from one network. Twice what it may have in an hour is less than the next rule's. */
  signInPair: { most: 5, seconds: 15 * minute },
  signInPairHourly: { most: 7, seconds: hour },
  /** Links to one address, asked for by browsers that have not signed in as it. */
  signInAddress: { most: 20, seconds: hour },
  /** Attempts to sign in from one network, whoever they are for. */
  signInNetwork: { most: 30, seconds: 15 * minute },
  /** Attempts by a browser that has signed in before, counted for each address it has signed in as. */
  signInKnown: { most: 10, seconds: 15 * minute },
  /** Mails of the queue that one organization causes to one address: no organization can use up another's. */
  mailOfOrganization: { most: 20, seconds: hour },
  /** Mails of the queue to one address, whoever caused them. */
  mailToReceiver: { most: 100, seconds: hour },
} as const satisfies Record<string, Counter>;
export type KeyRule = keyof typeof keyRules;

export type Rule = "change" | DoneRule | KeyRule;

/** Under which a use is kept. */
export const rateKey = (rule: Rule, key: string): string => `${rule}:${key}`;
