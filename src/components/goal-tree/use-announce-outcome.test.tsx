import { randomUUID } from "node:crypto";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { blankFields } from "@/domain/node/blank";
import type { NodeFields } from "@/domain/node/fields";
import messages from "../../../messages/en-GB";
import type { ChangeOutcome, PlanStore } from "./plan-store";
import { planWorkspace } from "./plan-workspace";
import { useAnnounceOutcome } from "./use-announce-outcome";

const announced = vi.hoisted((): { text: ReactNode }[] => []);
vi.mock("@/components/providers/announce", () => ({
  useAnnounce: () => (announcement: { text: ReactNode }) => announced.push(announcement),
}));

const nodeId = randomUUID();

function Announcing({ outcome, row }: { outcome: ChangeOutcome; row: NodeRow }): null {
  const store = { state: () => ({ nodes: [row] }) } as unknown as PlanStore;
  useAnnounceOutcome(store, planWorkspace({ nodeId: null, isUrgentOnly: false }))(outcome);
  return null;
}

const drawn = (content: ReactNode) =>
  renderToString(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      {content}
    </NextIntlClientProvider>,
  );

/** What is announced where these fields lost to those of somebody else. */
function announcedFor(
  fields: Partial<NodeFields>,
  current: Partial<NodeFields>,
  isUndoOrRedo = false,
): string {
  const row = { ...blankFields, id: nodeId, title: "Write it", ...current } as NodeRow;
  const change = { type: "set", changeId: randomUUID(), nodeId, fields } as const;
  const outcome: ChangeOutcome = { type: "stale", change, current: row, isUndoOrRedo };
  announced.length = 0;
  drawn(<Announcing outcome={outcome} row={row} />);
  return drawn(announced[0]?.text).replaceAll(/<[^>]*>/g, "");
}

it("names the date or the length that lost, and the one that stands there now", () => {
  expect(announcedFor({ dueOn: "2027-03-10" }, { dueOn: "2027-03-20" })).toBe(
    "“Write it” was given another date elsewhere. It is due 20 Mar 2027 now. Your date, 10 Mar 2027, was not saved.",
  );
  expect(announcedFor({ durationDays: 1 }, { durationDays: 21 })).toBe(
    "“Write it” was given another length elsewhere. It takes 3 weeks now. Your length, 1 day, was not saved.",
  );
});

it("says so where one of the two is none", () => {
  expect(announcedFor({ dueOn: null }, { dueOn: "2027-03-20" })).toContain(
    "now. Your change was not saved.",
  );
  expect(announcedFor({ durationDays: 3 }, { durationDays: null })).toContain("no length now");
});

it("names nothing as typed where something was taken back", () => {
  const undone = announcedFor({ dueOn: "2027-03-10" }, { dueOn: "2027-03-20" }, true);
  expect(undone).toContain("so it stays as it is now");
});
