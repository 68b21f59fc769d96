import type { DateRules } from "../dates";
import type { IsoDate } from "../shared/calendar";
import type { SentenceDecisions } from "./no-decisions";
import { leavesTitle, readSentence, type SentencePart, titleWithout } from "./read-sentence";
import { type RefusedDeadline, refusedDeadline } from "./refused-deadline";

/** A part as it is shown: its value, and the other values that its words may mean, the likelier first. */
export type DecidedPart = {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Its words, as they were typed. */
  readonly typed: string;
  /** Whether it is the date or the length of the step, and no part of its title. */
  readonly taken: boolean;
} & (
  | {
      readonly kind: "date";
      readonly value: IsoDate;
      readonly others: readonly IsoDate[];
      readonly timeOfDay: string | null;
    }
  | { readonly kind: "duration"; readonly value: number; readonly others: readonly number[] }
);

export type DecidedSentence = {
  readonly title: string;
  readonly dueOn: IsoDate | null;
  readonly durationDays: number | null;
  readonly parts: readonly DecidedPart[];
  /** Words that a deadline begins, but that are no day to come; they stay in the title. */
  readonly refused: RefusedDeadline | null;
  readonly isTitleMissing: boolean;
};

const keyOf = (text: string, { kind, from, to }: SentencePart): string =>
  `${kind} ${text.slice(from, to).toLowerCase()}`;

/** Reads a sentence with what was decided about it. At most one date and one length are taken. */
export function readDecided(
  text: string,
  rules: DateRules,
  decisions: SentenceDecisions,
): DecidedSentence {
  const { isTitleMissing, parts } = readSentence(text, rules);
  const keyed = isTitleMissing ? [] : parts.map((part) => ({ part, key: keyOf(text, part) }));
  const takenOf = (kind: SentencePart["kind"]) => {
    const ofKind = keyed.filter(({ part }) => part.kind === kind);
    return (
      ofKind.find(({ key }) => decisions.taken.includes(key)) ??
      ofKind.find(({ part, key }) => part.taken && !decisions.left.includes(key))
    );
  };
  const [date, duration] = [takenOf("date"), takenOf("duration")];
  const taken = [date, duration].flatMap((each) => each?.part ?? []);
  const shown = keyed.flatMap(({ part, key }) => {
    const isTaken = taken.includes(part);
    const others = taken.filter(({ kind }) => kind !== part.kind);
    if (!isTaken && !leavesTitle(text, [...others, part])) return [];
    return [decidedPart(text, part, key, isTaken, decisions.values[key])];
  });
  const takenValue = (kind: SentencePart["kind"]) =>
    shown.find((part) => part.taken && part.kind === kind)?.value ?? null;
  return {
    title: titleWithout(text, taken),
    dueOn: takenValue("date") as IsoDate | null,
    durationDays: takenValue("duration") as number | null,
    parts: shown,
    refused: date || isTitleMissing ? null : refusedDeadline(text, rules),
    isTitleMissing,
  };
}

function decidedPart(
  text: string,
  part: SentencePart,
  key: string,
  taken: boolean,
  chosen: IsoDate | number | undefined,
): DecidedPart {
  const { from, to } = part;
  const position = { key, from, to, taken, typed: text.slice(from, to) };
  if (part.kind === "date") {
    const { date, alternatives = [], timeOfDay = null } = part.date;
    const values = [date, ...alternatives.map((each) => each.date)];
    return { ...position, kind: "date", timeOfDay, ...chosenFirst(values, date, chosen) };
  }
  const { days, alternatives = [] } = part.duration;
  const values = [days, ...alternatives.map((each) => each.days)];
  return { ...position, kind: "duration", ...chosenFirst(values, days, chosen) };
}

function chosenFirst<Value>(values: readonly Value[], likeliest: Value, chosen: unknown) {
  const value = values.find((each) => each === chosen) ?? likeliest;
  return { value, others: values.filter((each) => each !== value) };
}

/** Takes a part, with one of its values. Of two parts of one kind the other becomes words again. */
export function withTaken(
  decisions: SentenceDecisions,
  { key, kind }: Pick<DecidedPart, "key" | "kind">,
  value: IsoDate | number,
): SentenceDecisions {
  const isOfKind = (other: string) => other.startsWith(`${kind} `);
  return {
    taken: [...decisions.taken.filter((other) => !isOfKind(other)), key],
    left: decisions.left.filter((other) => other !== key),
    values: { ...decisions.values, [key]: value },
  };
}

/** Leaves parts as words of the title. */
export function withLeft(decisions: SentenceDecisions, keys: readonly string[]): SentenceDecisions {
  return {
    ...decisions,
    taken: decisions.taken.filter((other) => !keys.includes(other)),
    left: [...decisions.left.filter((other) => !keys.includes(other)), ...keys],
  };
}
