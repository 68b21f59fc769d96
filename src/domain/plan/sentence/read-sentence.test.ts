import { describe, expect, it } from "vitest";
import { readSentence, type SentencePart, titleWithout } from "./read-sentence";

const rules = { today: "2026-11-25", fiscalYearStartMonth: 1, locale: "en-GB" };

const valueIn = (part: SentencePart) =>
  part.kind === "date" ? part.date.date : part.duration.days;
const taken = (text: string) => readSentence(text, rules).parts.filter((part) => part.taken);

const takenCases: readonly [text: string, title: string, ...values: (string | number)[]][] = [
  [
    "Lead a project across three departments by end of June 2028",
    "Lead a project across three departments",
    "2028-06-30",
  ],
  ["PM course, 12 weeks, by 1 March", "PM course", 84, "2027-03-01"],
  [
    "Sit in on two hiring loops, 3 weeks, by end of January",
    "Sit in on two hiring loops",
    21,
    "2027-01-31",
  ],
  ["Call Ana tomorrow", "Call Ana", "2026-11-26"],
  ["Call Ana on Friday", "Call Ana", "2026-11-27"],
  ["Call Ana next Friday at 5pm", "Call Ana", "2026-12-04"],
  ["Call Ana Friday at 5pm", "Call Ana", "2026-11-27"],
  ["Finish the draft in six weeks", "Finish the draft", "2027-01-06"],
  ["Finish the draft within 10 working days", "Finish the draft", "2026-12-09"],
  ["Finish draft 2 weeks before Christmas", "Finish draft", "2026-12-11"],
  ["Shadow Daniel for 3 weeks", "Shadow Daniel", 21],
  ["PM course (12 weeks)", "PM course", 84],
  ["PM course (12 weeks) at Harvard", "PM course at Harvard", 84],
  ["PM course – 12 weeks – by 1 March", "PM course", 84, "2027-03-01"],
  ["PM course - 3-4 weeks - by 1 March", "PM course", 28, "2027-03-01"],
  ["Finish by 1 March.", "Finish", "2027-03-01"],
  ["Finish prior to 1 March", "Finish", "2027-02-28"],
  ["Finish ahead of 1 March", "Finish", "2027-02-28"],
  ["Finish in advance of 1 March", "Finish", "2027-02-28"],
  ["Finish the plan earlier than March", "Finish the plan", "2027-02-28"],
  ["Finish by March 1st!", "Finish", "2027-03-01"],
  ["Send the report 31 Dec 2027", "Send the report", "2027-12-31"],
  ["Send the report by 31/12/2027 17:00", "Send the report", "2027-12-31"],
  ["Get certified, 1 March 2027", "Get certified", "2027-03-01"],
  ["Get certified before the end of Q4", "Get certified", "2026-12-31"],
  ["a leadership mentor before the end of Q4", "a leadership mentor", "2026-12-31"],
  ["a project-management course by March 1st", "a project-management course", "2027-03-01"],
  ["By March 2028, lead a project", "lead a project", "2028-03-31"],
  ["Friday: call Ana", "call Ana", "2026-11-27"],
  ["Tomorrow, call Ana", "call Ana", "2026-11-26"],
  ["Ship v2 at the end of Q4", "Ship v2", "2026-12-31"],
  ["Ship v2 in early May", "Ship v2", "2027-05-10"],
  ["Ship v2, end of Q4", "Ship v2", "2026-12-31"],
  ["Send report EOD", "Send report", "2026-11-25"],
  ["Report due Friday", "Report", "2026-11-27"],
  ["Report due: 1 March", "Report", "2027-03-01"],
  ["Course, takes 2 weeks, due 1 March", "Course", 14, "2027-03-01"],
  ["Present on 12 May", "Present", "2027-05-12"],
  ["Be Director by 2028", "Be Director", "2028-12-31"],
  ["Become Director by the end of 2028", "Become Director", "2028-12-31"],
  ["Course by Dec-27", "Course", "2027-12-31"],
  ["Course, 2 weeks by 1 March", "Course", 14, "2027-03-01"],
  ["Lead three projects by 2028-06-30", "Lead three projects", "2028-06-30"],
  ["Meet the board, Friday, 1 March 2030", "Meet the board", "2030-03-01"],
  ["Курс до марта, 3 weeks, by 1 March", "Курс до марта", 21, "2027-03-01"],
  ["Course by ١٧/٠٥/٢٠٢٧", "Course", "2027-05-17"],
  ["Learn Spanish, 18 months", "Learn Spanish", 545],
  ["Write spec, 2w, by Friday", "Write spec", 14, "2026-11-27"],
  ["Write spec, P2W", "Write spec", 14],
  ["Read chapter 3 by 5 March", "Read chapter 3", "2027-03-05"],
  ["Goal 1 by March", "Goal 1", "2027-03-31"],
  ["Hire 2 people by Q3", "Hire 2 people", "2027-09-30"],
  ["Run a half marathon by June", "Run a half marathon", "2027-06-30"],
  ["Become a second reviewer by May", "Become a second reviewer", "2027-05-31"],
  ["Complete 12 weeks by 1 March", "Complete 12 weeks", "2027-03-01"],
  ["Talk to April by May", "Talk to April", "2027-05-31"],
  ["PM course 12 weeks by 1 March", "PM course 12 weeks", "2027-03-01"],
  ["Monday - call Ana", "call Ana", "2026-11-30"],
  ["1 March: plan the event", "plan the event", "2027-03-01"],
  ["Tomorrow: call Ana", "call Ana", "2026-11-26"],
  ["By Friday: write the memo", "write the memo", "2026-11-27"],
  ["2 weeks: finish the spec", "finish the spec", 14],
  ["Meet Ana, Friday", "Meet Ana", "2026-11-27"],
  ["Write memo (Friday)", "Write memo", "2026-11-27"],
  ["Write memo (by Q4 2028) and send it", "Write memo and send it", "2028-12-31"],
  ["Write memo (2 days, by Friday)", "Write memo", 2, "2026-11-27"],
  ["Write the memo until Friday", "Write the memo", "2026-11-27"],
  ["Write the memo no later than 1 March", "Write the memo", "2027-03-01"],
  ["Write the memo, deadline 1 March", "Write the memo", "2027-03-01"],
  ["Write the memo, latest Friday", "Write the memo", "2026-11-27"],
  ["Write the memo by Friday at the latest", "Write the memo", "2026-11-27"],
  ["Write the memo by next week", "Write the memo", "2026-12-06"],
  ["Write the memo in 2-3 weeks", "Write the memo", "2026-12-16"],
  ["Write the memo within a month", "Write the memo", "2026-12-25"],
  ["Write the memo +2w", "Write the memo", "2026-12-09"],
  ["Write the memo on the 27th", "Write the memo", "2026-11-27"],
  ["Write the memo by the 27th", "Write the memo", "2026-11-27"],
  ["Write the memo 2 weeks from now", "Write the memo", "2026-12-09"],
  ["Write the memo the day after tomorrow", "Write the memo", "2026-11-27"],
  ["Write the memo by tomorrow morning", "Write the memo", "2026-11-26"],
  ["Write the memo by 17. 05. 2027", "Write the memo", "2027-05-17"],
  ["Write the memo by 3 / 4 / 2027", "Write the memo", "2027-04-03"],
  ["Write the memo by 2027-W20-3", "Write the memo", "2027-05-19"],
  ["Write the memo today", "Write the memo", "2026-11-25"],
  ["Write the memo tonight", "Write the memo", "2026-11-25"],
  ["Write memo, a week, by May", "Write memo", 7, "2027-05-31"],
  ["Write memo, half a year", "Write memo", 180],
  ["Write memo, about 3 weeks, by May", "Write memo", 21, "2027-05-31"],
  ["Write memo, 10 working days, by May", "Write memo", 14, "2027-05-31"],
  ["Write memo, 30 min, by May", "Write memo", 1, "2027-05-31"],
  ["Exam, 2h", "Exam", 1],
  ["Exam, 30m", "Exam", 1],
  ["Write memo, 8h", "Write memo", 1],
  ["Project by end of June…", "Project", "2027-06-30"],
  ["Project, by end of June 2028 …", "Project", "2028-06-30"],
  ["Pay the bill by 5/12", "Pay the bill", "2026-12-05"],
  ["course,12 weeks", "course", 84],
  ["course,12 weeks,by 1 March", "course", 84, "2027-03-01"],
  ["course in 10 days for 2 days", "course", "2026-12-05", 2],
  ["Write memo, 40h, by May", "Write memo", 7, "2027-05-31"],
  ["Ship it by EOY 2027", "Ship it", "2027-12-31"],
  ["Ship by FY28", "Ship", "2028-12-31"],
  ["Get promoted by Q2 2028!", "Get promoted", "2028-06-30"],
  ["“Lead” course by March", "“Lead” course", "2027-03-31"],
  ["Grow from 10 to 20 by 2028", "Grow from 10 to 20", "2028-12-31"],
  ["Be 30 by 2030", "Be 30", "2030-12-31"],
  ["ISO 27001 by Q4", "ISO 27001", "2026-12-31"],
  ["Form 10-K by March", "Form 10-K", "2027-03-31"],
  ["Step 2 by tomorrow", "Step 2", "2026-11-26"],
  ["Second opinion by May", "Second opinion", "2027-05-31"],
  ["Jan Novak by May", "Jan Novak", "2027-05-31"],
  ["Not by Friday", "Not", "2026-11-27"],
];

describe("what a sentence says of its date and length is taken", () => {
  it.each(takenCases)("%j", (text, title, ...values) => {
    expect(readSentence(text, rules).title).toBe(title);
    expect(taken(text).map(valueIn)).toEqual(values);
  });

  it("with what else it may mean, and the time of day that is not kept", () => {
    expect(taken("Course by Dec-27")[0]).toMatchObject({
      date: { reading: "end.month", alternatives: [{ date: "2026-12-27" }] },
    });
    expect(taken("Call Ana on Friday at 5pm")[0]).toMatchObject({ date: { timeOfDay: "at 5pm" } });
  });

  it("and is given back one by one", () => {
    const text = "PM course (12 weeks) at Harvard, by 1 March.";
    const { title, parts } = readSentence(text, rules);
    expect(title).toBe("PM course at Harvard");
    const [weeks, date] = parts;
    expect(weeks && titleWithout(text, [weeks])).toBe("PM course at Harvard, by 1 March.");
    expect(date && titleWithout(text, [date])).toBe("PM course (12 weeks) at Harvard");
    expect(titleWithout(text, [])).toBe(text);
  });

  it("but one date and one length of several", () => {
    expect(taken("Meet Ana on Friday, by 1 March").map(valueIn)).toEqual(["2027-03-01"]);
    expect(taken("Course, 2 weeks, 3 weeks").map(valueIn)).toEqual([21]);
  });
});
