import { expect, it } from "vitest";
import { type Announcements, announced, dismissed, noAnnouncements } from "./announcements";

type Message = { text: string; comesBack?: boolean };

const shownOf = (...messages: Message[]): Announcements<Message> =>
  messages.reduce<Announcements<Message>>(announced, noAnnouncements);

it("shows the latest message alone", () => {
  const state = shownOf({ text: "Moved" }, { text: "Done" });
  expect(state.shown?.text).toBe("Done");
  expect(dismissed(state).shown).toBeNull();
});

it("brings back what stands nowhere else, the latest first", () => {
  const first = { text: "Your date for One was not saved", comesBack: true };
  const second = { text: "Your date for Two was not saved", comesBack: true };
  const read = dismissed(shownOf(first, second, { text: "Done" }));
  expect(read.shown).toBe(second);
  expect(dismissed(read).shown).toBe(first);
  expect(dismissed(dismissed(read))).toEqual(noAnnouncements);
});
