import { storedTexts } from "@/components/plan/stored-texts";
import { type TypedText, type TypedTexts, typedTexts } from "@/components/plan/typed-texts";
import { askWhileUnsaved } from "@/components/providers/ask-before-leaving";
import { hasVisibleCharacter } from "@/domain/clean-text";
import type { NodeRow } from "@/domain/goal/goal-plan";
import type { PlanChangeOf } from "@/domain/node/change";
import type { NodeFields } from "@/domain/node/fields";
import type { ChangeOutcome, PlanStore } from "./plan-store";
import type { Workspace } from "./plan-workspace";

const textsOfPlans = new WeakMap<PlanStore, TypedTexts>();

/**
 * What is being typed in a plan, for as long as its store lives: a refusal also arrives where its goal is left. Under a
 * key that names the person and the goal it outlives the page.
 */
export function textsOf(store: PlanStore, key?: string): TypedTexts {
  const known = textsOfPlans.get(store);
  const texts =
    known ??
    typedTexts(
      (isUnsaved) => askWhileUnsaved(store, isUnsaved),
      key === undefined ? null : storedTexts(key),
    );
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
const readFields = ["dueOn", "durationDays"] as const;
const isRead = (name: keyof NodeFields): boolean => readFields.some((one) => one === name);

/** A value of a field as people write it; null where there is none. */
export type TextOfField = (
  name: keyof NodeFields,
  value: NodeFields[keyof NodeFields] | undefined,
) => string | null;

/** New nodes as they can be pasted again: what stands under another is indented, and columns follow the title. */
function outlineText(nodes: PlanChangeOf<"add">["nodes"], textOf: TextOfField): string {
  const indents = new Map<string, string>();
  return nodes
    .map(({ id, title, underId, dueOn, durationDays, completedOn }) => {
      const indent = underId === undefined ? "" : `${indents.get(underId) ?? ""}\t`;
      indents.set(id, indent);
      const mark = completedOn ? "[x] " : "";
      const values = [textOf("dueOn", dueOn), textOf("durationDays", durationDays)];
      return [indent + mark + title, ...values.filter((value) => value !== null)].join("\t");
    })
    .join("\n");
}

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
    const text = outlineText(change.nodes, textOf);
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

const waitingFields = ["title", "dueOn", "durationDays", "notes"] as const;
/** A field in which a text can wait. */
export type WaitingField = (typeof waitingFields)[number];

/** What waits in a field that is not open. What is being committed is on its way; a field that was cleared has no text to lose. */
export const waitingTexts = (
  texts: ReadonlyMap<string, TypedText>,
  nodes: readonly NodeRow[],
  { nodeId, renamingId }: Pick<Workspace, "nodeId" | "renamingId">,
): { key: string; field: WaitingField; node: NodeRow; text: string }[] =>
  [...texts].flatMap(([key, { text, isCommitting = false }]) => {
    const [name, id] = key.split(" ");
    const field = waitingFields.find((one) => one === name);
    const node = nodes.find((each) => each.id === id);
    const isOpen = id === (field === "title" ? renamingId : nodeId);
    const isWaiting = !isOpen && !isCommitting && hasVisibleCharacter(text);
    return field && node && isWaiting ? [{ key, field, node, text }] : [];
  });

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
