import { describe, expect, it } from "vitest";
import { type MemberRole, memberAbilities, memberRoles, organizationAbilities } from "./member";

it.each<[MemberRole, string]>([
  ["owner", "read manage"],
  ["admin", "read manage"],
  ["member", "read"],
])("%s may, in the organization: %s", (role, acts) => {
  expect([...organizationAbilities(role)].join(" ")).toBe(acts);
});

/** By the viewer's role, then by the subject's: what may be done with a person. */
const table: Record<MemberRole, Record<MemberRole, string>> = {
  owner: {
    owner: "read changeRung manage changeOwnership",
    admin: "read changeRung manage changeOwnership",
    member: "read changeRung manage changeOwnership",
  },
  admin: {
    owner: "read changeRung",
    admin: "read changeRung manage",
    member: "read changeRung manage",
  },
  member: { owner: "read", admin: "read", member: "read" },
};

describe.each(memberRoles)("%s", (viewerRole) => {
  it.each(memberRoles)("towards %s", (subjectRole) => {
    const facts = { viewerRole, subjectRole, isSelf: false, isDirectManager: false };
    const expected = new Set(table[viewerRole][subjectRole].split(" "));
    expect(new Set(memberAbilities(facts))).toEqual(expected);
    expect(new Set(memberAbilities({ ...facts, isDirectManager: true }))).toEqual(
      new Set([...expected, "changeRung"]),
    );
  });
});

it("gives nobody a rung of their own making", () => {
  const self = { viewerRole: "member", subjectRole: "member", isSelf: true } as const;
  expect([...memberAbilities({ ...self, isDirectManager: false })]).toEqual(["read"]);
});
