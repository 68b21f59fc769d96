import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { rowTyping } from "./row-typing";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function typist() {
  const insert = vi.fn();
  const typing = rowTyping(insert);
  const shortcut = vi.fn();
  const begin = vi.fn();
  return {
    typing,
    insert,
    shortcut,
    begin,
    type: (text: string) =>
      [...text].map((letter) => typing.takes(letter, { run: shortcut }, begin)),
  };
}

it("opens a field at once where no row was clicked", () => {
  const { typing, begin } = typist();
  const comment = { run: vi.fn(), opensField: true } as const;
  expect(typing.takes("c", comment, begin)).toBe(false);
  typing.clicked();
  expect(typing.takes("c", comment, begin)).toBe(true);
});

it("takes letters for text that follow each other on a row which the keyboard has reached", () => {
  const { type, shortcut, begin } = typist();
  expect(type("ma")).toEqual([true, true]);
  vi.advanceTimersByTime(5000);
  expect(shortcut).not.toHaveBeenCalled();
  expect(begin.mock.calls).toEqual([["ma"]]);
});

it("takes a letter that stands alone after a click for a shortcut", () => {
  const { typing, type, shortcut, begin } = typist();
  typing.clicked();
  expect(type("c")).toEqual([true]);
  expect(shortcut).not.toHaveBeenCalled();
  vi.advanceTimersByTime(400);
  expect(shortcut).toHaveBeenCalledTimes(1);
  expect(begin).not.toHaveBeenCalled();
});

it("takes letters that follow a click for text, and loses none", () => {
  const { typing, type, shortcut, begin } = typist();
  typing.clicked();
  type("Ca");
  vi.advanceTimersByTime(5000);
  expect(begin).toHaveBeenCalledWith("Ca");
  expect(shortcut).not.toHaveBeenCalled();
});

it("takes a space after the first letter for text, and before it for none", () => {
  const { typing, type, begin } = typist();
  typing.clicked();
  expect(type(" ")).toEqual([false]);
  type("I ");
  expect(begin).toHaveBeenCalledWith("I ");
});

it("does what a letter means at once where another key follows, and nothing where it is given up", () => {
  const { typing, type, shortcut } = typist();
  type("m");
  typing.nothingFollows();
  expect(shortcut).toHaveBeenCalledTimes(1);
  type("m");
  typing.end();
  vi.advanceTimersByTime(5000);
  expect(shortcut).toHaveBeenCalledTimes(1);
});

it("keeps letters from the shortcuts while a field is being opened, but not for ever", () => {
  const { typing, type, shortcut } = typist();
  typing.expectField();
  expect(type("dom")).toEqual([true, true, true]);
  expect(shortcut).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  type("d");
  vi.advanceTimersByTime(5000);
  expect(shortcut).toHaveBeenCalledTimes(1);
});

it("enters in a field what was typed while it was being opened", async () => {
  const { typing, type, insert } = typist();
  typing.expectField();
  type("Which");
  typing.left(true);
  expect(insert, "before the field has the focus").not.toHaveBeenCalled();
  await Promise.resolve();
  expect(insert.mock.calls).toEqual([["Which"]]);
  typing.expectField();
  type("no");
  typing.left();
  typing.left(true);
  await Promise.resolve();
  expect(insert, "where the focus went elsewhere").toHaveBeenCalledTimes(1);
});
