import { expect, it } from "vitest";
import { hardCodedIn } from "./hard-coded.mjs";

const found = (source: string, file = "src/components/goal/a.tsx") =>
  hardCodedIn(source, file).map(({ what }) => what);

it.each([
  ["const text = 'Nothing yet'; const a = <p>{text}</p>;", "text in JSX: Nothing yet"],
  ["const text = 'late' as const; const a = <p>{text}</p>;", "text in JSX: late"],
  [
    "const text = 'Find a goal'; const a = <i aria-label={text} />;",
    "text in aria-label: Find a goal",
  ],
  [
    "const unit = n === 1 ? 'step' : 'steps'; const a = <p>{unit}</p>;",
    "text in JSX: step",
    "text in JSX: steps",
  ],
  [
    "const a = <p>{`${n} ${n === 1 ? 'step' : 'steps'}`}</p>;",
    "text in JSX: step",
    "text in JSX: steps",
  ],
  [
    "const texts = { open: 'Still open' }; const a = <p>{texts[state]}</p>;",
    "text in JSX: Still open",
  ],
  ["const a = <Panel heading='Your goals' />;", "text in heading: Your goals"],
  ["const a = <Panel empty={late ? 'Overdue' : null} />;", "text in empty: Overdue"],
  ["const a = <i {...{ 'aria-label': 'close' }} />;", "text in an attribute: close"],
  ["const a = <Tabs tabs={[{ id: 'a', title: 'All goals' }]} />;", "text in title: All goals"],
  ["document.title = 'goals';", "text in title: goals"],
  ["export const metadata = { title: 'goals' };", "text in the metadata: goals"],
  [
    "export const metadata: Metadata = { description: 'Plan backward' };",
    "text in description: Plan backward",
  ],
  [
    "const unit = (n) => n === 1 ? 'step' : 'steps'; const a = <p>{unit(2)}</p>;",
    "text in JSX: step",
    "text in JSX: steps",
  ],
  ["function unit() { return 'days'; } const a = <p>{unit()}</p>;", "text in JSX: days"],
  ["const A = ({ text = 'Save now' }) => <p>{text}</p>;", "text in a default: Save now"],
  ["announce('Saved now');", "text in a call: Saved now"],
  [
    "const title = 'Your goals'; const a = <Tabs first={{ title }} />;",
    "text in an object: Your goals",
  ],
])("%s is refused", (source, ...expected) => {
  expect(found(source)).toEqual(expected);
});

it("allows words that nobody reads, and names of what is not text", () => {
  const source = `
    const marks = "px-5 pt-8", path = "M0 7h100", zone = "UTC", kind = "bottom end", text = "Lost";
    const a = <p className={marks}><path d={path} /><Zone value={zone} placement={kind} id="nodeId" /></p>;
    const b = ({ text }) => <p title={t("title")}>{text}</p>;
    document.title = title;
  `;
  expect(found(source)).toEqual([]);
  expect(found("const a = <Row name='Ann Lee' />;", "src/app/dev/gallery/sections/a.tsx")).toEqual(
    [],
  );
});
