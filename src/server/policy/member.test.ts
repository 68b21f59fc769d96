import { describe, expect, it } from "vitest";
import { type PeopleActor, type TargetState, verdict } from "@/server/testing/member-rights";
import {
  type MemberRole,
  memberAbilities,
  memberActs,
  memberRoles,
  newcomer,
  organizationAbilities,
  rolesToGive,
} from "./member";

it.each<[MemberRole, string]>([
  ["owner", "read manage"],
  ["admin", "read manage"],
  ["member", "read"],
])("lets a person with the role %s, in the organization: %s", (role, acts) => {
  expect([...organizationAbilities(role)].join(" ")).toBe(acts);
});

const facts = { isDirectManager: false, isAbove: false, isActive: true } as const;
const pairs = memberRoles.flatMap((viewerRole) =>
  memberRoles.map((subjectRole) => ({ viewerRole, subjectRole, newRole: subjectRole })),
);

/** The acts that the table of rights gives somebody on a person whose role stays the same. */
const actsInTable = (actor: PeopleActor, is: MemberRole, state: TargetState = "active") =>
  memberActs.filter((right) => verdict({ right, actor, is, state }) === "done");

describe.each(pairs)("the role $viewerRole on the role $subjectRole", (pair) => {
  const { viewerRole, subjectRole } = pair;
  const active = { ...facts, ...pair };

  it("has the abilities of the table of rights", () => {
    const acts = actsInTable(viewerRole, subjectRole);
    expect(memberAbilities(active)).toEqual(new Set(acts));
    const more = actsInTable("direct manager", subjectRole);
    expect(memberAbilities({ ...active, isDirectManager: true })).toEqual(
      new Set([...acts, ...more]),
    );
  });

  it("can give the roles of the table of rights", () => {
    const roles = memberRoles.filter(
      (newRole) =>
        verdict({
          right: "manage",
          actor: viewerRole,
          is: subjectRole,
          state: "active",
          newRole,
        }) === "done",
    );
    expect(rolesToGive(active)).toEqual(roles);
  });

  it("can see an invited or deactivated person only from above, or by managing", () => {
    const absent = { ...active, isActive: false };
    const acts = actsInTable(viewerRole, subjectRole, "deactivated");
    expect(memberAbilities(absent)).toEqual(new Set(acts));
    expect(memberAbilities({ ...absent, isAbove: true })).toEqual(memberAbilities(active));
  });

  it("can invite somebody to that role where the table of rights says so", () => {
    const result = verdict({
      right: "invite",
      actor: viewerRole,
      is: subjectRole,
      state: "invited",
    });
    expect(memberAbilities(newcomer(viewerRole, subjectRole)).has("manage")).toBe(
      result === "done",
    );
  });
});
