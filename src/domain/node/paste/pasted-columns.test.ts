import { describe, expect, it } from "vitest";
import { type PastedNode, readPastedList } from "./pasted-list";

const rules = { today: "2026-11-25", fiscalYearStartMonth: 1, locale: "en-GB" };

function rowsOf(text: string): unknown[] {
  const result = readPastedList(text, rules);
  const row = ({ title, due, duration, unread }: PastedNode) => [
    title,
    due?.date ?? null,
    duration?.days ?? null,
    ...unread.map((cell) => cell.text),
  ];
  return result.ok ? result.value.nodes.map(row) : [result.error];
}

const cases: readonly [name: string, pasted: string, ...rows: unknown[][]][] = [
  ["a date", "PM course\t1 March 2027", ["PM course", "2027-03-01", null]],
  ["a length", "Lead\t12 weeks", ["Lead", null, 84]],
  ["a number of days", "Task\tDays\nLead\t12", ["Lead", null, 12]],
  ["a number of what nobody says", "Lead\t12", ["Lead 12", null, null]],
  [
    "columns that the heading names otherwise",
    "Task\tOwner\tDue\nCourse\tMay\t1 March\nExam\tJune\t2w",
    ["Course", "2027-03-01", null, "May"],
    ["Exam", null, 14, "June"],
  ],
  ["a title in the middle", "Due\tTask\tDays\n1 March\t2028\t3", ["2028", "2027-03-01", 3]],
  ["an ordinal", "1\tFirst", ["1 First", null, null]],
  ["a number word", "Phase\tOne", ["Phase One", null, null]],
  ["a grade beside a date", "A\t1.5\t1 May", ["A", "2027-05-01", null, "1.5"]],
  ["the number of a row", "7\tLead\t1 May", ["7 Lead", "2027-05-01", null]],
  [
    "numbers of rows",
    "1\tLead\t1 May\n2\tHire\t2w",
    ["Lead", "2027-05-01", null],
    ["Hire", null, 14],
  ],
  ["a date before the title", "1 March 2028\tCourse", ["Course", "2028-03-01", null]],
  [
    "dates before the titles",
    "Due\tTask\tDuration\n1 March 2028\tCourse\t2w\n1 May\tBudget\t",
    ["Course", "2028-03-01", 14],
    ["Budget", "2027-05-01", null],
  ],
  [
    "a title that could be a date among others",
    "May\t2w\nCourse\t3w",
    ["May", null, 14],
    ["Course", null, 21],
  ],
  ["a sentence in a title", "Course by May\t1 March 2028", ["Course by May", "2028-03-01", null]],
  [
    "sentences beside columns",
    "A\t1 May\nCourse, 12 weeks, by 1 March",
    ["A", "2027-05-01", null],
    ["Course", "2027-03-01", 84],
  ],
  [
    "a line break within quotes",
    '"PM ""pro""\ncourse"\t1 May\n"Budget\r\nplan"\t2w\nHire\t"1\tMay"',
    ['PM "pro" course', "2027-05-01", null],
    ["Budget plan", null, 14],
    ["Hire", "2027-05-01", null],
  ],
  ["quotes around every cell", '"Lead"\t"1 May"', ["Lead", "2027-05-01", null]],
  ["a year", "Lead\t2028", ["Lead", "2028-12-31", null]],
  ["working days", "Lead\t10 working days", ["Lead", null, 14]],
  ["an ISO length", "Lead\tP2W", ["Lead", null, 14]],
  ["a date with its time", "Lead\t17/05/2027 00:00", ["Lead", "2027-05-17", null]],
  ["a month of a spreadsheet", "Lead\tDec-27", ["Lead", "2027-12-31", null]],
  ["a date and a length", "Lead\tQ4 2028\t2w", ["Lead", "2028-12-31", 14]],
  ["a length and a date", "Lead\t2w\tQ4 2028", ["Lead", "2028-12-31", 14]],
  ["an empty cell", "A\t\t1 May\nB\t", ["A", "2027-05-01", null], ["B", null, null]],
  [
    "what is neither",
    "A\t1 May\nB\tsoon\nC",
    ["A", "2027-05-01", null],
    ["B", null, null, "soon"],
    ["C", null, null],
  ],
  ["a second date", "A\t1 May\t2 May", ["A", "2027-05-01", null, "2 May"]],
  ["a marker", "•\tA\t1 May\n•\tB\t2 May", ["A", "2027-05-01", null], ["B", "2027-05-02", null]],
  ["quotes", '"Say ""hi"""\t1 May', ['Say "hi"', "2027-05-01", null]],
  ["quotes that are its own", '"Lead"\t1 May', ['"Lead"', "2027-05-01", null]],
  ["a heading", "Task\tDue date\nA\t1 May", ["A", "2027-05-01", null]],
  [
    "no heading",
    "Task\tPriority\nA\t1 May",
    ["Task", null, null, "Priority"],
    ["A", "2027-05-01", null],
  ],
  ["no column at all", "A\tred\nB\tblue", ["A red", null, null], ["B blue", null, null]],
];

describe("columns of a spreadsheet beside a title", () => {
  it.each(cases)("%s", (_, pasted, ...rows) => expect(rowsOf(pasted)).toEqual(rows));

  it("say what else they mean, and why they are not understood", () => {
    const result = readPastedList("A\tDec-27\nB\t30 February\nC\t1 May\t2 May\t1w\t2w", rules);
    expect(result).toMatchObject({
      ok: true,
      value: {
        nodes: [
          { due: { alternatives: [{ date: "2026-12-27" }] } },
          { unread: [{ error: { reason: "noSuchDay", notUnderstood: "30" } }] },
          {
            unread: [
              { text: "2 May", error: { reason: "secondDate" } },
              { text: "2w", error: { reason: "secondDuration" } },
            ],
          },
        ],
      },
    });
  });
});
