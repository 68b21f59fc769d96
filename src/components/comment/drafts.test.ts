import { describe, expect, it } from "vitest";
import { draftsIn } from "./drafts";

const mine = "maya:goal:node";

/** A tab's storage, which outlives the pages in it. */
function tab() {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  return { storedTexts: stored, newPage: () => draftsIn(() => storage) };
}

describe("a draft", () => {
  it("stays on its page and over the next, with whom it is for and its id", () => {
    const { newPage } = tab();
    const drafts = newPage();
    drafts.write(mine, { audience: "owner" });
    drafts.write(mine, { body: "Half a" });
    const draft = drafts.at(mine);
    expect(draft).toMatchObject({ body: "Half a", audience: "owner" });
    expect(newPage().at(mine)).toEqual(draft);
  });

  it("belongs to its place and its person", () => {
    const { newPage } = tab();
    newPage().write(mine, { body: "Half a" });
    expect(newPage().at("maya:goal:other")).toBeNull();
    expect(newPage().at("daniel:goal:node")).toBeNull();
  });

  it("keeps its id until it is sent, and leaves nothing behind then", () => {
    const { storedTexts: stored, newPage } = tab();
    const drafts = newPage();
    drafts.write(mine, { body: "Half a", audience: "owner" });
    const first = drafts.at(mine);
    drafts.write(mine, { body: "A whole one" });
    const draft = drafts.at(mine);
    expect(draft?.id).toBe(first?.id);
    if (draft) drafts.sent(mine, draft);
    expect(stored.size).toBe(0);
    // A comment after one that was private is private as well.
    expect(drafts.at(mine)).toMatchObject({ body: "", audience: "owner" });
    expect(drafts.at(mine)?.id).not.toBe(draft?.id);
  });

  it("keeps what is typed while it is on its way, as another comment", () => {
    const drafts = tab().newPage();
    drafts.write(mine, { body: "On its way" });
    const draft = drafts.at(mine);
    drafts.trying(mine);
    drafts.write(mine, { body: "On its way, and more" });
    expect(draft && drafts.sent(mine, draft)).toBe(true);
    expect(drafts.at(mine)?.body).toBe("On its way, and more");
    expect(drafts.at(mine)?.id).not.toBe(draft?.id);
  });

  it("is the same comment when it is sent again as it was, and another one when it was changed in between", () => {
    const { newPage } = tab();
    const drafts = newPage();
    drafts.write(mine, { body: "The answer was lost" });
    drafts.trying(mine);
    const draft = drafts.at(mine);
    const afterReload = newPage();
    expect(afterReload.at(mine)).toEqual(draft);
    afterReload.write(mine, { body: "The answer was lost, so I say it better" });
    expect(afterReload.at(mine)?.id).not.toBe(draft?.id);
    const changed = afterReload.at(mine);
    afterReload.write(mine, { body: "Better still" });
    expect(afterReload.at(mine)?.id).toBe(changed?.id);
  });

  it("is in memory where the browser keeps nothing", () => {
    const drafts = draftsIn(() => {
      throw new Error("closed");
    });
    drafts.write(mine, { body: "Half a" });
    expect(drafts.at(mine)?.body).toBe("Half a");
  });

  it("is none where something else was kept", () => {
    const { storedTexts: stored, newPage } = tab();
    for (const other of ["{", "{}", '{"id":1}', "null"]) {
      stored.set(`draft:${mine}`, other);
      expect(newPage().at(mine)).toBeNull();
    }
  });

  it("tells who looks at it", () => {
    const drafts = tab().newPage();
    let notifications = 0;
    const stop = drafts.subscribe(() => notifications++);
    drafts.write(mine, { body: "H" });
    stop();
    drafts.write(mine, { body: "Ha" });
    expect(notifications).toBe(1);
  });
});
