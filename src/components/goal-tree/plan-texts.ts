import { type TypedTexts, typedTexts } from "@/components/plan/typed-texts";
import { askWhileUnsaved } from "@/components/providers/ask-before-leaving";
import type { NodeFields } from "@/domain/node/fields";
import type { ChangeOutcome, PlanStore } from "./plan-store";

const textsOfPlans = new WeakMap<PlanStore, TypedTexts>();

/** What is being typed in a plan, for as long as its store lives: a refusal also arrives where its goal is left. */
export function textsOf(store: PlanStore): TypedTexts {
  const known = textsOfPlans.get(store);
  const texts = known ?? typedTexts((isUnsaved) => askWhileUnsaved(store, isUnsaved));
  textsOfPlans.set(store, texts);
  return texts;
}

/** The key of what is typed in a field of a node. */
export const typedKey = (field: keyof NodeFields, nodeId: string): string => `${field} ${nodeId}`;

/** The key of the title of the milestone or step that is being written. */
export const draftKey = "draft";

/** Where a text has gone that was given back: into its row, its field in the panel, or above the plan, to be copied. */
export type GivenBack = "title" | "field" | "list" | null;

/** These are read from what is typed: what is refused of them is said in the sentence alone while their field is there. */
export const readFields = ["dueOn", "durationDays"] as const;
const isRead = (name: keyof NodeFields): boolean => readFields.some((one) => one === name);

/** A value of a field as people write it; null where there is none. */
export type TextOfField = (
  name: keyof NodeFields,
  value: NodeFields[keyof NodeFields] | undefined,
) => string | null;

/** Gives back what was typed for a change that was refused, and says where it went; null where nothing was typed. */
export function giveBack(
  texts: TypedTexts,
  outcome: Exclude<ChangeOutcome, { type: "saved" }>,
  liveIds: ReadonlySet<string>,
  textOf: TextOfField,
): GivenBack {
  const { change } = outcome;
  if (outcome.isUndoOrRedo) return null;
  if (change.type === "add") {
    const text = change.nodes.map(({ title }) => title).join("\n");
    texts.giveBack(`added ${change.changeId}`, { text, former: null, refusal: "failed" });
    return "list";
  }
  if (change.type !== "set") return null;
  let given: GivenBack = null;
  for (const name of Object.keys(change.fields) as (keyof NodeFields)[]) {
    const isLive = liveIds.has(change.nodeId);
    const text = textOf(name, change.fields[name]);
    if (isRead(name) && (isLive || text === null)) continue;
    const isStale = outcome.type === "stale";
    const former = isStale ? outcome.current[name] : change.former?.[name];
    texts.giveBack(typedKey(name, change.nodeId), {
      text: text ?? "",
      former: textOf(name, former),
      ...(isRead(name) ? { formerValue: change.former?.[name] ?? null } : {}),
      refusal: isStale ? "changed" : "failed",
    });
    given = isLive ? (name === "title" ? name : "field") : "list";
  }
  return given;
}

/** What has no field any more: typed in a node that is gone, or for steps that were not added. */
export const withoutField = (
  texts: ReturnType<TypedTexts["all"]>,
  liveIds: ReadonlySet<string>,
): { key: string; text: string; isNew: boolean }[] =>
  [...texts].flatMap(([key, { text }]) => {
    const [field, id] = key.split(" ");
    const isLost = id !== undefined && text.trim() !== "" && !liveIds.has(id);
    return isLost ? [{ key, text, isNew: field === "added" }] : [];
  });
