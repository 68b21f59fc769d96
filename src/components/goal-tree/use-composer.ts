import { useLocale } from "next-intl";
import { useCallback, useDeferredValue, useMemo, useRef } from "react";
import { type TypedTexts, useTypedText } from "@/components/plan/typed-texts";
import { useOnUnmount } from "@/components/plan/use-on-unmount";
import { useOrganization } from "@/components/providers/organization";
import { useTextProblem } from "@/components/providers/use-text-problem";
import { cleanText, hasVisibleCharacter } from "@/domain/clean-text";
import { limits, treeLimits } from "@/domain/limits";
import type { DateRules } from "@/domain/plan/dates";
import { readDecided, withLeft } from "@/domain/plan/sentence/decisions";
import { noDecisions, type SentenceDecisions } from "@/domain/plan/sentence/no-decisions";
import { type AfterDraft, isListText, type NewNode, type NodeDraft } from "./draft";
import { type DraftPlan, useDraftPlan } from "./draft-plan";
import { draftKey } from "./plan-texts";
import { readList } from "./read-list";

export type Composer = ReturnType<typeof useComposer>;

type ComposerOptions = {
  /** The typed text outlives the row, which moves or goes while somebody writes. */
  typed: TypedTexts;
  draft: NodeDraft;
  write: (draft: NodeDraft) => void;
  submit: (nodes: NewNode[], after: AfterDraft) => void;
  end: () => void;
  putAside: () => void;
};

/** What is being written of a milestone, a step or a list of them, what was understood of it, and how it is submitted. */
export function useComposer({ typed, draft, write, submit, end, putAside }: ComposerOptions) {
  const text = useTypedText(typed, draftKey)?.text ?? "";
  const isList = isListText(text);
  const { draftPlan, reading, readNow } = useReading(text, draft);
  const sentence = isList ? null : reading.sentence;
  const list = isList ? reading.list : null;
  const titleOf = (read: { title: string } | null) =>
    cleanText(read?.title ?? (isList ? "" : text), "line");
  const textProblem = useTextProblem();
  const problemOf = (title: string) => textProblem(title, limits.title);
  const problem = problemOf(titleOf(sentence));
  const beforePaste = useRef("");

  const type = (next: string) => typed.write(draftKey, next, null);
  const decide = (decisions: SentenceDecisions) => write({ ...draft, decisions });
  const send = (nodes: NewNode[], after: AfterDraft) => {
    typed.drop(draftKey);
    submit(nodes, after);
  };
  const finish = (after: AfterDraft) => {
    // The field may lose the focus by being taken away; what was put aside must not be submitted then.
    if (text !== "" && !typed.at(draftKey)) return;
    const now = readNow();
    const title = titleOf(now.sentence);
    if (isList) {
      const nodes = draftPlan && now.list?.nodesToAdd(draft.kind, draftPlan.plan.today);
      if (nodes) send(nodes, after);
    } else if (!hasVisibleCharacter(text)) end();
    else if (hasVisibleCharacter(title) && !problemOf(title)) {
      const { dueOn = null, durationDays = null } = now.sentence ?? {};
      const fields = { ...(dueOn && { dueOn }), ...(durationDays !== null && { durationDays }) };
      send([{ id: crypto.randomUUID(), kind: draft.kind, title, ...fields }], after);
    }
  };
  /** Leaves these parts as words, or all that were taken. Returns false where none was. */
  const leaveInTitle = (keys = takenKeys(readNow().sentence)): boolean => {
    if (keys.length === 0) return false;
    decide(withLeft(draft.decisions ?? noDecisions, keys));
    return true;
  };
  // A list waits until somebody has seen what becomes of it.
  useOnUnmount(() => {
    if (typed.at(draftKey) && !isList) finish("nothing");
  });
  return {
    text,
    isList,
    draftPlan,
    sentence,
    /** The parts that are taken, as far as they stand in what has been typed since. */
    marks: (sentence?.parts ?? []).filter(
      (part) => part.taken && text.slice(part.from, part.to) === part.typed,
    ),
    list,
    problem,
    type,
    decide,
    decisions: draft.decisions ?? noDecisions,
    finish,
    putAside,
    leaveInTitle,
    /** Leaves the field: one line is submitted, and a list waits. */
    leave: () => {
      if (!isList) finish("nothing");
    },
    /** Takes the part that ends at this position as words. Returns false where none does. */
    leaveAt: (position: number): boolean => {
      const part = readNow().sentence?.parts.find(({ taken, to }) => taken && to === position);
      return part ? leaveInTitle([part.key]) : false;
    },
    notePaste(before: string) {
      if (!isList) beforePaste.current = before;
    },
    /** The first Escape gives words or the text before a paste back; then it closes the field. */
    giveBackOrPutAside() {
      if (leaveInTitle()) return;
      if (isList && beforePaste.current !== "") type(beforePaste.current);
      else putAside();
      beforePaste.current = "";
    },
  };
}

type Sentence = { parts: readonly { key: string; taken: boolean }[] };

const takenKeys = (sentence: Sentence | null): string[] =>
  sentence?.parts.flatMap(({ key, taken }) => (taken ? [key] : [])) ?? [];

/**
 * What the text means. What is typed is drawn first, because some sentences and long lists take a while; `readNow` reads
 * what has been typed meanwhile.
 */
function useReading(typedText: string, { depth, decisions = noDecisions }: NodeDraft) {
  const draftPlan = useDraftPlan();
  const rules = useRules(draftPlan);
  const text = useDeferredValue(typedText);
  const read = useCallback(
    (of: string) => {
      if (!rules) return nothingRead;
      return isListText(of)
        ? { sentence: null, list: readList(of, rules, treeLimits.depth - depth) }
        : { sentence: readDecided(of, rules, decisions), list: null };
    },
    [rules, decisions, depth],
  );
  const reading = useMemo(() => read(text), [read, text]);
  const readNow = () => (text === typedText ? reading : read(typedText));
  return { draftPlan, reading, readNow };
}

const nothingRead = { sentence: null, list: null };

function useRules(draftPlan: DraftPlan | null): DateRules | null {
  const { fiscalYearStartMonth } = useOrganization();
  const locale = useLocale();
  const today = draftPlan?.plan.today;
  return useMemo(
    () => (today ? { today, fiscalYearStartMonth, locale } : null),
    [today, fiscalYearStartMonth, locale],
  );
}
