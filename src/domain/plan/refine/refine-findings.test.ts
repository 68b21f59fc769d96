import { describe, expect, it } from "vitest";
import { refineFindings } from "./refine-findings";
import { goodStatements, vagueStatements } from "./testing/statements";
import type { RefineInput, RefineLadder, RefineRule } from "./types";

const testRungs = [
  { id: "tl", name: "Team Lead" },
  { id: "sm", name: "Senior Manager" },
  { id: "dir", name: "Director" },
  { id: "vp", name: "Vice President" },
];
const testLadder: RefineLadder = { rungs: testRungs, currentRungId: "tl" };

const endOf2028 = "2028-12-31";

function refine(statement: string, rest: Partial<RefineInput> = {}) {
  return refineFindings({ statement, ladder: testLadder, ...rest });
}

/** `rule: words` of each finding, where the words are read through its span. */
function found(statement: string, rest: Partial<RefineInput> = {}): string[] {
  return refine(statement, rest).findings.map(({ rule, in: where, span }) => {
    const text = where === "statement" ? statement : (rest.stretch ?? "");
    return `${rule}: ${text.slice(span.start, span.end)}`;
  });
}

describe("refineFindings is quiet on good statements", () => {
  it.each(goodStatements)("%s", (statement) => {
    expect(found(statement)).toEqual([]);
  });

  it.each([
    "Advance from Team Lead to Director",
    "Open our office in Lyon",
    "Hand the billing system over to the platform team",
  ])("%s, with its date beside it", (statement) => {
    expect(found(statement, { targetDate: endOf2028 })).toEqual([]);
  });
});

describe("refineFindings names what is vague, and the words", () => {
  it.each(vagueStatements)("%s", (statement, ...findings) => {
    expect(found(statement, { targetDate: endOf2028 })).toEqual(findings);
  });

  it("has a case for every rule", () => {
    const rules = vagueStatements.flatMap(([, ...findings]) =>
      findings.map((each) => each.split(":")[0]),
    );
    const expected: RefineRule[] = [
      "hedge",
      "namesNoRung",
      "negative",
      "noMeasure",
      "noOutcome",
      "notOwnControl",
      "twoGoals",
      "vagueAmount",
      "vagueTime",
    ];
    expect([...new Set(rules)].sort()).toEqual(expected);
  });
});

describe("the rungs it offers", () => {
  const offered = (ladder: RefineLadder | null, statement = "I want a leadership role") =>
    refine(statement, { ladder, targetDate: endOf2028 }).findings.map((finding) =>
      finding.rule === "namesNoRung" ? finding.values.rungs.map(({ name }) => name) : finding.rule,
    );

  it("are those above where the person stands", () => {
    expect(offered(testLadder)).toEqual([["Senior Manager", "Director", "Vice President"]]);
    expect(offered({ rungs: testRungs, currentRungId: "sm" })).toEqual([
      ["Director", "Vice President"],
    ]);
  });

  it("are above the rung the statement starts from, where nobody says where one stands", () => {
    expect(offered({ rungs: testRungs }, "From Senior Manager to a higher level")).toEqual([
      ["Director", "Vice President"],
    ]);
    expect(offered({ rungs: testRungs })).toEqual([testRungs.map(({ name }) => name)]);
  });

  it("follow the edges of a ladder that forks", () => {
    const forked: RefineLadder = {
      rungs: [...testRungs, { id: "pe", name: "Principal Engineer" }, { id: "de", name: "Fellow" }],
      edges: [
        { fromId: "tl", toId: "sm" },
        { fromId: "sm", toId: "dir" },
        { fromId: "tl", toId: "pe" },
        { fromId: "pe", toId: "de" },
      ],
      currentRungId: "pe",
    };
    expect(offered(forked)).toEqual([["Fellow"]]);
  });

  it("are none without a ladder, and the finding stands", () => {
    expect(offered(null)).toEqual([[]]);
  });

  it("are not needed once a target is chosen", () => {
    expect(offered({ ...testLadder, targetRungId: "dir" })).toEqual([]);
  });
});

describe("rungs in the words", () => {
  it.each([
    ["Become director", []],
    ["Become a DIRECTOR", []],
    ["Become senior-manager", []],
    ["Become a Senior  Manager", []],
    ["Become a manager", ["namesNoRung: Become a manager"]],
    ["Become a Codirector, then get promoted", ["namesNoRung: get promoted"]],
    ["Ask my Director for a leadership role", ["namesNoRung: a leadership role"]],
    ["Get the Director position", []],
  ])("%s", (statement, findings) => {
    expect(found(statement, { targetDate: endOf2028 })).toEqual(findings);
  });

  it("are told from everyday words of the same spelling", () => {
    const ladder = {
      rungs: [
        { id: "1", name: "Senior" },
        { id: "2", name: "Lead" },
      ],
    };
    const at = (statement: string) => found(statement, { ladder, targetDate: endOf2028 });
    expect(at("Get promoted to Lead")).toEqual([]);
    expect(at("Get promoted from senior to lead by June")).toEqual([]);
    expect(at("Move up and lead a team")).toEqual(["namesNoRung: Move up"]);
    expect(at("Lead the team until I get promoted")).toEqual(["namesNoRung: get promoted"]);
  });

  it("are no vague words, even where they sound so", () => {
    const rungs = [
      { id: "1", name: "Leadership Position" },
      { id: "2", name: "Partner" },
    ];
    const ladder = { rungs, currentRungId: "1" };
    expect(found("Leave my Leadership Position", { ladder, targetDate: endOf2028 })).toEqual([]);
  });

  it.each([
    ["Go through Senior Manager to Director", "Director"],
    ["Work with the Director until I am Senior Manager", "Senior Manager"],
    ["Win my Director’s job and beat the Vice President", "Director"],
    ["Get the Director position", "Director"],
    ["Go past Senior Manager, to Director", "Director"],
  ])("%s: the target is %s", (statement, target) => {
    const { specific } = refine(statement, { ladder: { rungs: testRungs } }).smart;
    const start = statement.indexOf(target);
    const span = { start, end: start + target.length };
    expect(specific).toEqual({ answered: true, by: "statement", span });
  });

  it("may hold any characters", () => {
    const ladder = {
      rungs: [
        { id: "c", name: "C++ (Level 2)" },
        { id: "blank", name: " " },
      ],
    };
    expect(found("Get to C++ (Level 2)", { ladder, targetDate: endOf2028 })).toEqual([]);
  });
});

describe("the date", () => {
  it("is missed where neither the statement nor anything beside it has one", () => {
    expect(found("Become Director")).toEqual(["noDate: Become Director"]);
    expect(found("  Become Director\n")).toEqual(["noDate: Become Director"]);
    expect(found("Become Director", { targetDate: endOf2028 })).toEqual([]);
    expect(found("Become Director", { smart: { timeBound: "End of 2028" } })).toEqual([]);
    expect(found("Become Director", { smart: { timeBound: "not sure" } })).toHaveLength(1);
  });

  it("is not missed twice", () => {
    expect(found("Become Director soon")).toEqual(["vagueTime: soon"]);
  });

  it.each([
    "Grow the product to 2030 users",
    "I may open the Lyon office",
    "March for the team",
    "Open the 2 offices in Lyon",
  ])("is not read into %s", (statement) => {
    expect(found(statement)).toEqual([`noDate: ${statement}`]);
  });

  it("is not missed in a script the rules do not read", () => {
    expect(found("2028年末までに部長になる")).toEqual([]);
    expect(found("")).toEqual(["empty: "]);
    expect(found(" \n ")).toEqual(["empty:  \n "]);
  });
});

describe("the SMART questions", () => {
  it("are answered by the statement where it answers them", () => {
    const statement =
      "Advance from Team Lead to Director by the end of 2028, so that I can shape how we work";
    const { smart } = refine(statement);
    const words = Object.entries(smart).map(([question, result]) => [
      question,
      result.answered && result.by === "statement"
        ? statement.slice(result.span.start, result.span.end)
        : result,
    ]);
    expect(Object.fromEntries(words)).toEqual({
      specific: "Director",
      measurable: "Director",
      achievable: "Team Lead to Director",
      relevant: "so that",
      timeBound: "end of 2028",
    });
  });

  it("are open where nothing answers them", () => {
    const open = { answered: false };
    expect(refine("Get better at speaking").smart).toEqual({
      specific: open,
      measurable: open,
      achievable: open,
      relevant: open,
      timeBound: open,
    });
  });

  it("are answered by what stands beside the statement", () => {
    const { smart } = refine("I want a leadership role", {
      ladder: { ...testLadder, targetRungId: "dir" },
      targetDate: endOf2028,
      smart: { achievable: "I already run two teams", relevant: "n/a" },
    });
    expect(smart).toEqual({
      specific: { answered: true, by: "targetRung" },
      measurable: { answered: true, by: "targetRung" },
      achievable: { answered: true, by: "answer" },
      relevant: { answered: false },
      timeBound: { answered: true, by: "targetDate" },
    });
  });

  it.each(["", "  ", "yes", "N/A", "not sure", "?", "TBD.", "I don’t know"])(
    "are not answered by %j",
    (answer) => {
      expect(refine("Get better", { smart: { measurable: answer } }).smart.measurable).toEqual({
        answered: false,
      });
    },
  );

  it("find a measure in numbers and certificates, not in dates", () => {
    const by = (statement: string) => refine(statement).smart.measurable.answered;
    expect(by("Raise the score by 12 points by June")).toBe(true);
    expect(by("Earn the PMP certificate")).toBe(true);
    expect(by("Open the Lyon office by 1 June 2028")).toBe(false);
    expect(by("Publish the handbook")).toBe(true);
    expect(by("Earn more money")).toBe(false);
    expect(by("Publish a lot")).toBe(false);
    expect(by("Earn more than 90,000 a year")).toBe(true);
  });

  it("see no way up where the ladder has none", () => {
    expect(
      refine("From Director to Team Lead", { ladder: { rungs: testRungs } }).smart.achievable,
    ).toEqual({ answered: false });
  });

  it("spare a quality that has a measure beside it", () => {
    const smart = { measurable: "Three talks a year" };
    expect(found("Be a great speaker", { targetDate: endOf2028, smart })).toEqual([]);
  });
});

describe("the stretch", () => {
  const goal = "Advance from Team Lead to Director by the end of 2028";

  it.each([
    ["", []],
    ["Vice President by 2030", []],
    ["Director by the end of 2027", []],
    ["Director, then Vice President", []],
    ["Lead the office in Lyon too", []],
    [`${goal.toUpperCase()}!`, [`stretchRepeatsGoal: ${goal.toUpperCase()}!`]],
    ["Director by the end of 2028, for sure", ["stretchNotAbove: Director"]],
    ["Director by the end of 2029", ["stretchNotAbove: Director"]],
    ["Become Senior Manager", ["stretchNotAbove: Senior Manager"]],
    ["Stay a happy Team Lead", ["stretchNotAbove: Team Lead"]],
  ])("%j", (stretch, findings) => {
    expect(found(goal, { stretch })).toEqual(findings);
  });

  it("is measured against the rung that was chosen", () => {
    const ladder = { ...testLadder, targetRungId: "vp" };
    const { findings } = refine("Lead the whole of product by 2030", {
      ladder,
      stretch: "Director",
    });
    expect(findings).toEqual([
      {
        rule: "stretchNotAbove",
        in: "stretch",
        span: { start: 0, end: 8 },
        values: { phrase: "Director", rung: testRungs[2], target: testRungs[3] },
      },
    ]);
  });
});
