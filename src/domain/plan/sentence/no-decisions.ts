import type { IsoDate } from "../shared/calendar";

/**
 * What a person has decided about the parts of their sentence, by the key of each: a part that is offered can be taken,
 * one that is taken can be left as words, and of several readings another can be chosen. A decision holds while its
 * words stand.
 */
export type SentenceDecisions = {
  readonly taken: readonly string[];
  readonly left: readonly string[];
  readonly values: Readonly<Record<string, IsoDate | number>>;
};

/** Apart from what reads a sentence, which is loaded later. */
export const noDecisions: SentenceDecisions = { taken: [], left: [], values: {} };
