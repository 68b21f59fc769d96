import { type TypedTexts, typedTexts } from "@/components/plan/typed-texts";
import { askWhileUnsaved } from "@/components/providers/ask-before-leaving";
import type { NodeFields } from "@/domain/node/fields";
import type { PlanNews, PlanStore } from "./plan-store";

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

/** The step being written. */
export const draftKey = "draft";

/** Where a text has gone that was given back: into the field of that name, or above the plan, to be copied. */
export type GivenBack = "title" | "notes" | "list" | null;

/** Gives back what was typed for a change that was refused, and says where it went; null where nothing was typed. */
export function giveBack(
  texts: TypedTexts,
  news: Exclude<PlanNews, { what: "saved" }>,
  liveIds: ReadonlySet<string>,
): GivenBack {
  const { change } = news;
  if (news.isUndoOrRedo) return null;
  if (change.type === "add") {
    const text = change.nodes.map(({ title }) => title).join("\n");
    texts.giveBack(`added ${change.changeId}`, { text, former: null, refusal: "failed" });
    return "list";
  }
  if (change.type !== "set") return null;
  let given: GivenBack = null;
  for (const name of ["title", "notes"] as const) {
    const text = change.fields[name];
    if (text === undefined) continue;
    const isStale = news.what === "stale";
    texts.giveBack(typedKey(name, change.nodeId), {
      text: text ?? "",
      former: (isStale ? news.current[name] : change.former?.[name]) ?? null,
      refusal: isStale ? "changed" : "failed",
    });
    given = liveIds.has(change.nodeId) ? name : "list";
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
