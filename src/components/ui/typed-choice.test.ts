import { expect, it } from "vitest";
import type { Option } from "./options";
import { choiceOfTyped } from "./typed-choice";

const daniel = { id: "daniel", label: "Daniel Reyes, Director", name: "Daniel Reyes" };
const nobody = { id: "nobody", label: "Nobody" };
const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

const choose = (typed: string, takenAway: string | null = null, others: Option[] = []) =>
  choiceOfTyped({ typed, all: [nobody, daniel, ...others], takenAway, isSame });

it("chooses an option by its label, or by the name in it", () => {
  expect(choose("NOBODY")).toBe("nobody");
  expect(choose("daniel reyes, director")).toBe("daniel");
  expect(choose("Daniel Reyes")).toBe("daniel");
});

it("chooses nothing by a part of a name, or by a name that several have", () => {
  expect(choose("Zoe")).toBe("");
  expect(choose("Daniel")).toBe("");
  const namesake = { id: "namesake", label: "Daniel Reyes" };
  expect(choose("Daniel Reyes", null, [namesake])).toBe("");
  expect(choose("Daniel Reyes, Director", null, [namesake])).toBe("daniel");
});

it("brings back the choice that a mistyped name took away once the field is emptied", () => {
  expect(choose("", "daniel")).toBe("daniel");
  expect(choose("")).toBeNull();
  expect(choose("Nobody", "daniel")).toBe("nobody");
});
