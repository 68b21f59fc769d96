import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../messages";
import { pseudoMessages } from "../messages/pseudo";
import { flatMessages } from "./lib/texts/message-uses.mjs";

const english = flatMessages(messagesIn("en-GB"));

/** Joins texts that follow each other. */
function joined(nodes: unknown): unknown {
  if (!Array.isArray(nodes)) return nodes;
  return nodes.reduce<unknown[]>((list, node) => {
    const last = list.at(-1);
    if (typeof node === "string" && typeof last === "string") list[list.length - 1] = last + node;
    else list.push(node);
    return list;
  }, []);
}

describe.each(["en-XA", "ar-XB"] as const)("%s", (locale) => {
  it("is the same from source messages and compiled ones", () => {
    for (const [key, message] of english) {
      const written = pseudoMessages({ message }, locale).message;
      const compiled = pseudoMessages({ message: compile(message) }, locale).message;
      expect([key, joined(compile(written))]).toEqual([key, joined(compiled)]);
    }
  });
});

it("is accented and lengthened, or reversed in direction word by word", () => {
  const message = "{count, plural, one {# step} other {# <b>late</b> steps}} by {date}";
  expect(pseudoMessages({ message }, "en-XA").message).toBe(
    "[{count, plural, one {# šţééþ} other {# <b>ļååţéé</b> šţééþš}} ƀý {date}]",
  );
  expect(pseudoMessages({ message: "to {name}" }, "ar-XB").message).toBe(
    "\u200F\u202Eto\u202C\u200F {name}",
  );
});
