import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../clean-text";
import { limits, treeLimits } from "../../limits";
import { maxPastedLines, type PastedNode, readPastedList } from "./pasted-list";

const rules = { today: "2026-11-25", fiscalYearStartMonth: 1, locale: "en-GB" };

function nodesOf(text: string): readonly PastedNode[] {
  const result = readPastedList(text, rules);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value.nodes;
}

/** The titles with two spaces for each level, and a tick before what is done. */
function drawn(nodes: readonly PastedNode[], depth = 0): string[] {
  return nodes.flatMap(({ title, isDone, children }) => [
    `${"  ".repeat(depth)}${isDone ? "✔ " : ""}${title}`,
    ...drawn(children, depth + 1),
  ]);
}

const unchanged = [
  ["360 review", "90-day plan", "1:1 with Daniel", "10% time", "5S audit", "-5 kg"],
  ["Plain", "- 5 kg", "Other"],
  ["1. Bundesliga", "360 review", "2. Liga"],
  ["2. Liga", "3. Liga", "Regionalliga"],
  ["J. Smith", "M. Jones"],
  ["1.1 litres of water", "2.5 km run"],
  ["24 - 7 support", "360 - review"],
  ["2027 goals", "2028 goals"],
  ["2027. A year", "2028. Another"],
  ["I am here", "A plan"],
  ["30 days without sugar", "2 hours of reading"],
  ["#1 priority", "#2 priority"],
  ["1st place", "2nd place"],
  ["5k run", "10k run"],
  [":-) smile", "->go", "--flag", "*important*"],
  ["(A) or B", "(sic) means so"],
  ["[draft] Plan", "[WIP] Budget"],
  ["C++ course", "C# course"],
  ["3/4 done", "50/50 split"],
  ["+1 for Ana", "+49 30 123"],
  ["@Daniel: ask", "~ 5 people"],
  ["v. 2 of the plan", "x. of y"],
  ["★ favourites", "Other"],
  ["**Bold** move", "**Other**"],
  ["**Bold**", "Plain"],
  ["2 * 3 *", "* 4 *5*"],
  ["snake_case", "_private"],
  ['"Lead" course', 'Read "Dune"'],
];

const cleaned: readonly [name: string, pasted: string, ...drawn: string[]][] = [
  [
    "signs that are nothing but markers",
    "[ ] Open\n[x] Done\n[X] Done too\n◦ Circle\n▪ Square\na) Letter\n(1) Number",
    ...["Open", "✔ Done", "✔ Done too", "Circle", "Square", "Letter", "Number"],
  ],
  [
    "a tick over what is open",
    "[x] Hire\n  [ ] Onboard\n  [x] Ask",
    "Hire",
    "  Onboard",
    "  ✔ Ask",
  ],
  ["a tick over what is done", "[x] Hire\n  [x] Onboard", "✔ Hire", "  ✔ Onboard"],
  ["one of them in a list without", "A\n[ ] B\n• C\nD", "A", "B", "C", "D"],
  ["dashes", "- A\n- B", "A", "B"],
  ["dashes of every length", "– A\n— B\n- C", "A", "B", "C"],
  ["stars and plus signs", "* A\n* B\n+ C", "A", "B", "C"],
  ["numbers", "1. A\n2. B\n10. C", "A", "B", "C"],
  ["numbers that are all one", "1. A\n1. B\n1. C", "A", "B", "C"],
  ["numbers with parentheses", "1) A\n(2) B", "A", "B"],
  ["numbers with dashes, in turn", "1 - A\n2 - B", "A", "B"],
  ["letters", "a) A\nb) B", "A", "B"],
  ["letters with a full stop, in turn", "a. A\nb. B", "A", "B"],
  ["letters in parentheses", "(a) A\n(b) B", "A", "B"],
  ["Roman numbers", "i. A\nii. B\niii. C\niv. D\nv. E\nvi. F", ..."ABCDEF"],
  ["bullets with and without a space", "• A\n•B\n•\tC", "A", "B", "C"],
  ["bullets of a word processor", "o\tA\n§\tB\n\uF0B7 C", "A", "B", "C"],
  ["boxes", "☐ A\n☑ B\n☒ C\n✓ D\n[] E", "A", "✔ B", "✔ C", "✔ D", "E"],
  ["outline numbers, in turn", "1.1 A\n1.2 B\n1.2.1 C\n1.3 D\n2.1 E", ..."ABCDE"],
  ["numbers of chapters and their parts", "1. A\n1.1 B\n1.2 C\n2. D\n2.1 E", ..."ABCDE"],
  [
    "outline numbers of children",
    "1. A\n  1.1 B\n2. C\n  2.1 D\n  2.2 E",
    ...["A", "  B", "C", "  D", "  E"],
  ],
  ["stars of a symbol font", "★ A\n★ B", "A", "B"],
  ["arrows", "→ A\n➔ B", "A", "B"],
  ["numbers in circles", "① A\n②B\n③ C", "A", "B", "C"],
  ["numbers on keys", "1️⃣ A\n2️⃣ B", "A", "B"],
  ["bold lines", "- **A b**\n- **C**", "A b", "C"],
  ["lines struck through", "~~A~~\n~~B~~", "A", "B"],
  ["boxes of what was given up", "[-] A\n[ ] B\n[x] C", "A", "B", "✔ C"],
  ["boxes after markers", "- [ ] A\n- [x] B\n1. [x] C", "A", "✔ B", "✔ C"],
  ["a box after a dash among other lines", "A\n- [x] B", "A", "✔ B"],
  ["a list among other lines", "Goal\n- A\n- B\nNotes", "Goal", "A", "B", "Notes"],
  ["a numbered list among other lines", "Goal\n1. A\n2. B\nNotes", "Goal", "A", "B", "Notes"],
  ["lines of nothing but a marker", "-\n- A\n*\n- B\n•\n[ ]\n1.", "A", "B"],
  ["blank lines", "- A\n\n  \n- B\n\u200B\n- C", "A", "B", "C"],
  ["invisible signs before a marker", "\u200B- A\n\uFEFF\u200E- B\n\u00AD- C", "A", "B", "C"],
  ["line breaks of every kind", "A\r\nB\rC\u2028D\u2029E\vF", ..."ABCDEF"],
  ["spaces as children", "A\n  B\n    C\n   D\n E\nF", "A", "  B", "    C", "    D", "  E", "F"],
  ["tabs as children", "A\n\tB\n\t\tC\n\tD", "A", "  B", "    C", "  D"],
  ["tabs and spaces", "A\n    B\n\tC\n\t  D", "A", "  B", "  C", "    D"],
  [
    "a tab as deep as four spaces",
    "A\n  B\n\tC\n    D\n  \tE",
    "A",
    "  B",
    "    C",
    "    D",
    "    E",
  ],
  ["no-break and wide spaces", "A\n\u00A0\u00A0B\n\u3000C", "A", "  B", "  C"],
  ["a list that is indented as a whole", "    A\n      B\n  C", "A", "  B", "C"],
  ["children with markers of their own", "1. A\n   - B\n   - C\n2. D", "A", "  B", "  C", "D"],
  ["a child alone", "- A\n  - B\n- C", "A", "  B", "C"],
  ["markers of children only", "A\n  - B\n  - C\nD", "A", "  B", "  C", "D"],
  ["a done child", "- [ ] A\n  - [x] B", "A", "  ✔ B"],
  ["tabs within titles", "A\tB\nC\tD", "A B", "C D"],
  ["a single line as it is", "- 5 kg", "- 5 kg"],
];

describe("a pasted list", () => {
  it.each(unchanged)("keeps how its lines begin: %s", (...lines) => {
    expect(drawn(nodesOf(lines.join("\n")))).toEqual(lines);
    // As the items of a list, too, they lose nothing but the marker.
    expect(drawn(nodesOf(lines.map((line) => `- ${line}`).join("\n")))).toEqual(lines);
  });

  it.each(cleaned)("loses its markers and keeps its depths: %s", (_, pasted, ...expected) => {
    expect(drawn(nodesOf(pasted))).toEqual(expected);
  });

  it("keeps the number of each line, and says what is too long", () => {
    const nodes = nodesOf(`- A\n\n- ${"x".repeat(limits.title + 3)}`);
    expect(nodes).toMatchObject([
      { line: 1, excess: 0 },
      { line: 3, excess: 3 },
    ]);
  });

  it("is refused when it has nothing to see, or more lines than are taken at once", () => {
    const refusal = (text: string) => readPastedList(text, rules);
    expect(refusal(" \n-\n\u200B")).toEqual({ ok: false, error: { reason: "empty", lines: 0 } });
    expect(nodesOf("- A\n".repeat(maxPastedLines))).toHaveLength(500);
    expect(refusal("- A\n".repeat(501))).toEqual({
      ok: false,
      error: { reason: "tooManyLines", lines: 501 },
    });
    expect(refusal("\t1 A\n".repeat(200_000))).toMatchObject({ error: { lines: 200_000 } });
  });

  it("is as deep as a plan can be", () => {
    const lines = Array.from({ length: 40 }, (_, depth) => `${"\t".repeat(depth)}${depth}`);
    const depthOf = (nodes: readonly PastedNode[]): number =>
      nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ children }) => depthOf(children)));
    expect(depthOf(nodesOf(lines.join("\n")))).toBe(treeLimits.depth);
    // Where it stands under something, it is as deep as is left, and says how many lines stand higher.
    const result = readPastedList(lines.slice(0, 13).join("\n"), rules, 10);
    expect(result).toMatchObject({ ok: true, value: { count: 13, raised: 3 } });
  });
});

it("keeps a line in quotes whole, and the numbers of the lines after it", () => {
  expect(nodesOf('"A\nB ""c"""\nD')).toMatchObject([
    { title: 'A B "c"', line: 1 },
    { title: "D", line: 3 },
  ]);
  expect(nodesOf('"A\nB\nC')).toHaveLength(3);
});

it("reads each line as a sentence that is typed", () => {
  const nodes = nodesOf(
    "- Course, 12 weeks, by 1 March\n- Project by end of June 2028\n- 2028 strategy offsite\n- 1 March",
  );
  expect(nodes.map(({ title }) => title)).toEqual([
    ...["Course", "Project", "2028 strategy offsite", "1 March"],
  ]);
  expect(nodes).toMatchObject([
    { due: { date: "2027-03-01" }, duration: { days: 84 } },
    { due: { date: "2028-06-30" }, duration: null },
    { due: null, duration: null },
    { due: null },
  ]);
});

it("leaves quotes where no column is read", () => {
  const result = readPastedList('""""\n"Say ""hi"""\tto all', rules);
  const nodes = result.ok ? result.value.nodes : [];
  expect(nodes.map(({ title }) => title)).toEqual(['""""', '"Say ""hi""" to all']);
});

describe("whatever is pasted", () => {
  const sign = fc.constantFrom(
    ...["- ", "* ", "1. ", "2) ", "(a) ", "• ", "[x] ", "[ ]", "\t", "  ", "\n", "\r\n", "\u200B"],
    ...["A", "360", "-5", "3 weeks", "1 May", '"', "\u2028", "i. ", "o\t"],
  );
  const pasted = fc.oneof(
    fc.array(sign, { maxLength: 60 }).map((signs) => signs.join("")),
    fc.string({ unit: "binary", maxLength: 120 }),
  );

  it("every line with something to see becomes a node, in order, and no title is blank", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const result = readPastedList(text, rules);
        if (!result.ok) return;
        const flat = (nodes: readonly PastedNode[]): PastedNode[] =>
          nodes.flatMap((node) => [node, ...flat(node.children)]);
        const nodes = flat(result.value.nodes);
        expect(nodes).toHaveLength(result.value.count);
        const lines = nodes.map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
        const typed = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/);
        const hasColumns = nodes.some(({ due, duration }) => due ?? duration);
        for (const { title, line } of nodes) {
          expect(title).toMatch(/\S/);
          const whole = cleanText(typed[line - 1] ?? "", "line");
          if (!hasColumns && !whole.includes('"')) expect(whole.endsWith(title)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });
});
