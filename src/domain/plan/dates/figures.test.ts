import { describe } from "vitest";
import { readsAs, rules, wednesday } from "./testing/deadlines";

describe("dates in figures, with spaces, by their week and with their weekday", () => {
  readsAs(rules(wednesday), [
    ["17. 05. 2027", "2027-05-17", "dayFirst"],
    ["17 .05 .2027", "2027-05-17", "dayFirst"],
    ["17 - 05 - 2027", "2027-05-17", "dayFirst"],
    ["17/ 05 /2027", "2027-05-17", "dayFirst"],
    ["2027 - 05 - 17", "2027-05-17", "isoDate"],
    ["2027 / 05 / 17", "2027-05-17", "writtenDate"],
    ["2027. 05. 17.", "2027-05-17", "writtenDate"],
    ["17. 5.", "2027-05-17", "dayFirst"],
    ["17. 05", "2027-05-17", "dayFirst"],
    ["3 / 4 / 2027", "2027-04-03", "dayFirst", ["2027-03-04"]],
    ["3 / 4", "2027-04-03", "dayFirst", ["2027-03-04"]],
    ["3 / 4 / 27", "2027-04-03", "dayFirst", ["2027-03-04"]],
    ["05 / 2027", "2027-05-31", "end.month"],
    ["2027 / 05", "2027-05-31", "end.month"],
    ["27-05-17", "2027-05-17", "writtenDate"],
    ["27/12/01", "2027-12-01", "writtenDate"],
    ["05-06-07", "2007-06-05", "dayFirst", ["2007-05-06"]],
    ["2027-W20-3", "2027-05-19", "isoDate"],
    ["2027W203", "2027-05-19", "isoDate"],
    ["W20-3 2027", "2027-05-19", "isoDate"],
    ["2026-W53-1", "2026-12-28", "isoDate"],
    ["Mon 30/11", "2026-11-30", "dayFirst"],
    ["Mon 30.11.", "2026-11-30", "dayFirst"],
    ["Wed 3/3", "2027-03-03", "dayFirst"],
    ["Wed 2027-03-03", "2027-03-03", "isoDate"],
    ["Fri 27th", "2026-11-27", "dayOfMonth"],
    ["Friday the 13th", "2027-08-13", "dayOfMonth"],
  ]);
  readsAs(rules(wednesday, 1, "en-US"), [
    ["3 / 4 / 2027", "2027-03-04", "monthFirst", ["2027-04-03"]],
    ["Wed 3/3", "2027-03-03", "monthFirst"],
    // The weekday decides between 3 April and 4 March.
    ["Sat 3/4/2027", "2027-04-03", "dayFirst", []],
    ["Thu 3/4/2027", "2027-03-04", "monthFirst", []],
    ["12/27", "2026-12-27", "monthFirst", ["2027-12-31"]],
  ]);
});

describe("digits of every script, and signs that nobody sees", () => {
  readsAs(rules(wednesday), [
    ["١٧/٠٥/٢٠٢٧", "2027-05-17", "dayFirst"],
    ["۱۷.۰۵.۲۰۲۷", "2027-05-17", "dayFirst"],
    ["१७ May २०२७", "2027-05-17", "writtenDate"],
    ["１７．０５．２０２７", "2027-05-17", "dayFirst"],
    ["𝟏𝟕 May 𝟐𝟎𝟐𝟕", "2027-05-17", "writtenDate"],
    ["১৭/০৫/২০২৭", "2027-05-17", "dayFirst"],
    ["๑๗ May ๒๐๒๗", "2027-05-17", "writtenDate"],
    ["٢٠٢٧٫٠٥٫١٧", "2027-05-17", "writtenDate"],
    ["in ٣ weeks", "2026-12-16", "fromToday"],
    ["by ٣ March، ٢٠٢٧", "2027-03-03", "writtenDate"],
    ["\u200f17/05/2027", "2027-05-17", "dayFirst"],
    ["\u206817/05/2027\u2069", "2027-05-17", "dayFirst"],
    ["17\u200e/05\u200e/2027", "2027-05-17", "dayFirst"],
    ["\u202a2027-05-17\u202c", "2027-05-17", "isoDate"],
    ["1\u00ad7 May 2027", "2027-05-17", "writtenDate"],
    ["1\u202fMarch\u202f2027", "2027-03-01", "writtenDate"],
    ["1\u2028March 2027", "2027-03-01", "writtenDate"],
    ["1\u000bMarch 2027", "2027-03-01", "writtenDate"],
    ["\ufeff1 March 2027", "2027-03-01", "writtenDate"],
    ["1 March…", "2027-03-01", "nextSuchDay"],
    ["…by 1 March 2027….", "2027-03-01", "writtenDate"],
    ["Q4…", "2026-12-31", "end.quarter"],
  ]);
});

describe("two readings, the likelier first", () => {
  readsAs(rules(wednesday), [
    ["Dec-27", "2027-12-31", "end.month", ["2026-12-27"]],
    ["Dec/27", "2027-12-31", "end.month", ["2026-12-27"]],
    ["December-27", "2027-12-31", "end.month", ["2026-12-27"]],
    ["Mar-28", "2028-03-31", "end.month", ["2027-03-28"]],
    ["Feb-29", "2029-02-28", "end.month", ["2028-02-29"]],
    ["Feb-30", "2030-02-28", "end.month", []],
    ["Dec-32", "2032-12-31", "end.month", []],
    ["Mar-04", "2027-03-04", "nextSuchDay", []],
    ["Mar-4", "2027-03-04", "nextSuchDay", []],
    ["27-Dec", "2026-12-27", "nextSuchDay", []],
    ["27-Dec-27", "2027-12-27", "writtenDate", []],
    ["Dec 27", "2026-12-27", "nextSuchDay", ["2027-12-31"]],
    ["Dec27", "2026-12-27", "nextSuchDay", ["2027-12-31"]],
    ["Dec.27", "2026-12-27", "nextSuchDay", ["2027-12-31"]],
    ["Dec 25", "2026-12-25", "nextSuchDay", []],
    ["Dec 27th", "2026-12-27", "nextSuchDay", []],
    ["by Dec-27", "2027-12-31", "end.month", ["2026-12-27"]],
    ["before Dec-27", "2027-11-30", "before.month", ["2026-12-26"]],
    ["end of Dec-27", "2027-12-31", "end.month", []],
    ["early Dec-27", "2027-12-10", "early.month", ["2027-12-01"]],
    ["12/27", "2027-12-31", "end.month", ["2026-12-27"]],
    ["12-27", "2027-12-31", "end.month", ["2026-12-27"]],
    ["1/27", "2027-01-31", "end.month", ["2027-01-27"]],
    ["12/25", "2026-12-25", "monthFirst", []],
    ["2h", "2026-12-31", "end.half", ["2026-11-25"]],
    ["in 2h", "2026-11-25", "fromToday", ["2026-12-31"]],
    ["in 30m", "2026-11-25", "fromToday", ["2029-05-25"]],
    ["in 3m", "2027-02-25", "fromToday", ["2026-11-25"]],
    ["+1m", "2026-12-25", "fromToday", ["2026-11-25"]],
  ]);
});
