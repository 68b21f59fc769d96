import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import messages from "../../../messages/en-GB";
import type { EditedGoal } from "./edited-goal";
import { useConflictText } from "./use-conflict-text";

const before: EditedGoal = {
  statement: "Become a Director",
  targetDate: "2028-12-31",
  order: "sequence",
};

const Text = ({ changed }: { changed: Partial<EditedGoal> }) =>
  useConflictText()({ before, current: { ...before, ...changed } });

const textOf = (changed: Partial<EditedGoal>) =>
  renderToString(
    <NextIntlClientProvider locale="en-GB" timeZone="America/Los_Angeles" messages={messages}>
      <Text changed={changed} />
    </NextIntlClientProvider>,
  );

const begin = "This was changed elsewhere meanwhile.";
const end = "What you typed is still here; save again to use it.";

it.each<[string, Partial<EditedGoal>, string]>([
  ["the statement", { statement: "Lead two teams" }, " It now says “Lead two teams”."],
  ["the date", { targetDate: "2029-06-30" }, " It is to be reached by 30 June 2029."],
  ["the order", { order: "parallel" }, " What leads to it now happens at the same time."],
  ["something that the dialog does not show", {}, ""],
])("tells of a conflict over %s, and of nothing else", (_, changed, sentence) => {
  expect(textOf(changed)).toBe(`${begin}${sentence} ${end}`);
});

it("tells of everything that was changed", () => {
  const text = textOf({ statement: "Lead", targetDate: "2029-06-30", order: "parallel" });
  expect(text).toBe(
    `${begin} It now says “Lead”. It is to be reached by 30 June 2029. What leads to it now happens at the same time. ${end}`,
  );
});
