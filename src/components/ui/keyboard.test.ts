import { afterEach, describe, expect, it, vi } from "vitest";
import { figureKey, hasShortcutModifier, isOfComposition, shortcutKey } from "./keyboard";

const press = (key: string, code: string, shiftKey = false) => shortcutKey({ key, code, shiftKey });

describe("the key of a shortcut", () => {
  it.each([
    ["a Latin layout", "z", "KeyZ", "z"],
    ["capitals", "Z", "KeyZ", "z"],
    ["AZERTY, where Z is at W", "z", "KeyW", "z"],
    ["QWERTZ, where Z is at Y", "z", "KeyY", "z"],
    ["Dvorak, where K is at V", "k", "KeyV", "k"],
    ["Dvorak, where C's key types J", "j", "KeyC", "j"],
    ["Cyrillic", "я", "KeyZ", "z"],
    ["Cyrillic capitals", "Л", "KeyK", "k"],
    ["Greek, whose C is a psi", "ψ", "KeyC", "c"],
    ["Arabic", "ئ", "KeyZ", "z"],
    ["Arabic, whose B types two letters", "لا", "KeyB", "b"],
    ["Hebrew", "ג", "KeyD", "d"],
    ["Thai", "แ", "KeyC", "c"],
  ])("is its letter under %s", (_, key, code, expected) => {
    expect(press(key, code)).toBe(expected);
  });

  it("is a question mark wherever it is printed", () => {
    expect(press("?", "Digit7", true)).toBe("?");
    expect(press("?", "Comma", true)).toBe("?");
    expect(press("؟", "Slash", true)).toBe("?");
  });

  it("is the name of a key that types nothing", () => {
    expect(press("ArrowUp", "ArrowUp")).toBe("ArrowUp");
    expect(press("Dead", "KeyE")).toBe("Dead");
    expect(press("ж", "Semicolon")).toBe("ж");
  });
});

describe("the figure of a key", () => {
  const figure = (key: string, code: string, shiftKey = false) =>
    figureKey({ key, code, shiftKey });

  it.each([
    ["a figure", "2", "Digit2", false, 2],
    ["AZERTY without Shift", "&", "Digit1", false, 1],
    ["AZERTY with Shift", "1", "Digit1", true, 1],
    ["Arabic figures", "٢", "Digit2", false, 2],
    ["Devanagari figures", "३", "Digit3", false, 3],
    ["a numeric pad with Arabic figures", "٢", "Numpad2", false, 2],
  ])("counts under %s", (_, key, code, shiftKey, expected) => {
    expect(figure(key, code, shiftKey)).toBe(expected);
  });

  it("is none of a sign with Shift, a letter, an arrow of the numeric pad and zero", () => {
    expect(figure("!", "Digit1", true)).toBeNull();
    expect(figure("ě", "Digit2")).toBeNull();
    expect(figure("ArrowDown", "Numpad2")).toBeNull();
    expect(figure("à", "Digit0")).toBeNull();
  });
});

describe("the modifier of shortcuts", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const held = (given: object) =>
    hasShortcutModifier({ ctrlKey: false, metaKey: false, altKey: false, ...given });

  it("is Ctrl, and not AltGr, which is Ctrl and Alt", () => {
    vi.stubGlobal("navigator", { platform: "Win32" });
    expect(held({ ctrlKey: true })).toBe(true);
    expect(held({ ctrlKey: true, altKey: true })).toBe(false);
    expect(held({ metaKey: true })).toBe(false);
  });

  it("is Cmd on a Mac, where Ctrl edits text", () => {
    vi.stubGlobal("navigator", { platform: "MacIntel" });
    expect(held({ metaKey: true })).toBe(true);
    expect(held({ ctrlKey: true })).toBe(false);
  });
});

it("knows the keys of an input method, also as Safari reports them", () => {
  expect(isOfComposition({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isOfComposition({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isOfComposition({ isComposing: false, keyCode: 13 })).toBe(false);
});
