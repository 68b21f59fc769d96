import type { KeyboardEvent } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { rowTyping } from "./row-typing";
import type { RowView } from "./row-view";
import { onTreeKey } from "./tree-keys";
import type { TreeActions } from "./use-tree-actions";

/** As much of an element as the keys of the climb look at. */
class FakeElement {
  readonly dataset = { row: "course" };
  tagName = "DIV";
  readonly isContentEditable = false;
  type = "";
  closest(): FakeElement {
    return this;
  }
}
/** A field or box within a row. */
class FakeInput extends FakeElement {
  override tagName = "INPUT";
  override closest() {
    return new FakeElement();
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Element", FakeElement);
  vi.stubGlobal("HTMLElement", FakeElement);
  vi.stubGlobal("HTMLInputElement", FakeInput);
  vi.stubGlobal("getComputedStyle", () => ({ direction: "ltr" }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const row = { id: "course", parentId: null, kind: "step", depth: 0, done: false };
const rows = [row, { ...row, id: "hire" }] as RowView[];

function pressed(
  given: Partial<KeyboardEvent>,
  target = new FakeElement(),
  shown: readonly RowView[] = rows,
) {
  const done: string[] = [];
  const actions = new Proxy({} as TreeActions, { get: (_, name) => () => done.push(String(name)) });
  const event = {
    code: "",
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    nativeEvent: { isComposing: false, keyCode: 0 },
    preventDefault: vi.fn(),
    currentTarget: target,
    target,
    ...given,
  };
  const context = { rows: shown, actions, editable: true, openId: "course" };
  onTreeKey(event as unknown as KeyboardEvent, rowTyping(), context);
  // A letter waits until nothing follows it.
  vi.advanceTimersByTime(2000);
  return done;
}

it("does by position what the letter does, where the layout has no Latin letters", () => {
  expect(pressed({ key: "c" })).toEqual(["comment"]);
  expect(pressed({ key: "с", code: "KeyC" }), "a Cyrillic es").toEqual(["comment"]);
  expect(pressed({ key: "ג", code: "KeyD" }), "a Hebrew gimel").toEqual(["redate"]);
  expect(pressed({ key: "ة", code: "KeyM" }), "an Arabic letter").toEqual(["setKind"]);
  expect(pressed({ key: "j", code: "KeyC" }), "Dvorak").toEqual([]);
});

it("moves the focus on while a key is held down, and does everything else once", () => {
  expect(pressed({ key: "ArrowDown", repeat: true })).toEqual(["focusRow"]);
  for (const key of ["Delete", "Backspace", " ", "Enter", "F2", "c", "d", "m", "v"]) {
    expect(pressed({ key }), key).not.toEqual([]);
    expect(pressed({ key, repeat: true }), `${key} held down`).toEqual([]);
  }
  expect(pressed({ key: "ArrowUp", altKey: true })).toEqual(["move"]);
  expect(pressed({ key: "ArrowUp", altKey: true, repeat: true })).toEqual([]);
});

it("leaves the keys of an input method alone, and all in a field", () => {
  const composing = { isComposing: true, keyCode: 13 } as globalThis.KeyboardEvent;
  const inSafari = { isComposing: false, keyCode: 229 } as globalThis.KeyboardEvent;
  for (const nativeEvent of [composing, inSafari])
    for (const key of ["Enter", "Escape", "Backspace", "c"])
      expect(pressed({ key, nativeEvent }), key).toEqual([]);
  expect(pressed({ key: "Escape" }, new FakeInput())).toEqual([]);
});

it("begins a step by Enter on a box too, which has no Enter of its own", () => {
  const box = new FakeInput();
  box.type = "checkbox";
  expect(pressed({ key: "Enter" }, box)).toEqual(["begin"]);
});

it("chooses a way out by its figure, under any layout", () => {
  const remedies = [{ remedy: { kind: "moveTarget" } }, { remedy: { kind: "clear" } }];
  const contradicting = { ...row, contradiction: { remedies } } as unknown as RowView;
  const pressedOn = (key: string, code: string) =>
    pressed({ key, code }, undefined, [contradicting]);
  expect(pressedOn("1", "Digit1")).toEqual(["applyRemedy"]);
  expect(pressedOn("٢", "Digit2")).toEqual(["applyRemedy"]);
  expect(pressedOn("&", "Digit1")).toEqual(["applyRemedy"]);
  expect(pressedOn("3", "Digit3")).toEqual([]);
});
