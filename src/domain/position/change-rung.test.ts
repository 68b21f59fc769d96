import { describe, expect, it } from "vitest";
import { changeRung, type DatedRung } from "./change-rung";

const today = "2026-11-22";
const lead: DatedRung = {
  id: "p1",
  rungId: "lead",
  startedOn: "2024-02-01",
  endedOn: "2026-05-01",
};
const senior: DatedRung = { id: "p2", rungId: "senior", startedOn: "2026-05-01", endedOn: null };
const history = [senior, lead];

describe("a change of rung", () => {
  it("begins a first position, or closes the open one on the day the new one begins", () => {
    expect(changeRung([], { rungId: "lead", startedOn: today }, today)).toEqual({
      kind: "begin",
      closes: null,
    });
    expect(changeRung(history, { rungId: "director", startedOn: today }, today)).toEqual({
      kind: "begin",
      closes: "p2",
    });
  });

  it("corrects a slip of the same day, and takes it out when the correction leads back", () => {
    expect(changeRung(history, { rungId: "staff", startedOn: "2026-05-01" }, today)).toEqual({
      kind: "correct",
      position: "p2",
    });
    expect(changeRung(history, { rungId: "lead", startedOn: "2026-05-01" }, today)).toEqual({
      kind: "reopen",
      position: "p1",
      removes: "p2",
    });
  });

  it("writes nothing where the member stands there already", () => {
    expect(changeRung(history, { rungId: "senior", startedOn: today }, today).kind).toBe("none");
  });

  it("is neither in the future nor before what is on record", () => {
    expect(() => changeRung(history, { rungId: "x", startedOn: "2026-11-23" }, today)).toThrow(
      "dateInFuture",
    );
    expect(() => changeRung(history, { rungId: "x", startedOn: "2026-04-30" }, today)).toThrow(
      "dateTooEarly",
    );
    expect(() => changeRung([lead], { rungId: "x", startedOn: "2026-04-30" }, today)).toThrow(
      "dateTooEarly",
    );
  });
});
