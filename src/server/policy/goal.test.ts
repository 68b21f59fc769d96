import { describe, expect, it } from "vitest";
import { audienceSets, type Column, columns, goalRights } from "@/server/testing/rights";
import { goalAbilities, type Relation, relations } from "./goal";

const relationOf: Record<Exclude<Column, "owner">, Relation> = {
  "direct manager": "directManager",
  "manager further up": "managerAbove",
  mentor: "mentor",
  teammate: "teammate",
  "other member": "otherMember",
};
const others = columns.filter((column) => column !== "owner");

/** Every set of relations to an owner, as columns of the table (a mentor may be a teammate too). */
const columnSets = Array.from({ length: 2 ** others.length }, (_, bits) =>
  others.filter((_, index) => bits & (1 << index)),
);

describe.each(audienceSets.map((shared) => ({ shared, name: shared.join(" + ") || "nobody" })))(
  "a goal shared with $name",
  ({ shared }) => {
    it("is the owner's to read, talk about and edit", () => {
      const facts = { isOwner: true, relations: new Set(relations), audiences: shared };
      expect(new Set(goalAbilities(facts))).toEqual(goalRights(["owner"], shared));
    });

    it("gives everybody else what the table says, and adds up", () => {
      for (const viewerColumns of columnSets) {
        const held = new Set(viewerColumns.map((column) => relationOf[column]));
        const acts = goalAbilities({ isOwner: false, relations: held, audiences: shared });
        expect(new Set(acts), viewerColumns.join(" + ")).toEqual(goalRights(viewerColumns, shared));
      }
    });

    it("is edited by its owner alone, and whoever may do anything may read it", () => {
      for (const viewerColumns of columnSets) {
        const held = new Set(viewerColumns.map((column) => relationOf[column]));
        const acts = goalAbilities({ isOwner: false, relations: held, audiences: shared });
        expect(acts.has("edit")).toBe(false);
        expect(acts.has("read")).toBe(acts.size > 0);
      }
    });
  },
);
