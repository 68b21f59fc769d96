import { describe, expect, it } from "vitest";
import {
  type MemberRole,
  memberAbilities,
  memberRoles,
  newcomer,
  organizationAbilities,
  rolesToGive,
} from "./member";

it.each<[MemberRole, string]>([
  ["owner", "read manage"],
  ["admin", "read manage"],
  ["member", "read"],
])("%s may, in the organization: %s", (role, acts) => {
  expect([...organizationAbilities(role)].join(" ")).toBe(acts);
});

const facts = { isDirectManager: false, isAbove: false, isActive: true } as const;

/** What the viewer may do with a person whose role stays the same, by the viewer's role, then by the subject's. */
const table: Record<MemberRole, Record<MemberRole, string>> = {
  owner: {
    owner: "read changeRung manage",
    admin: "read changeRung manage",
    member: "read changeRung manage",
  },
  admin: {
    owner: "read changeRung",
    admin: "read changeRung manage",
    member: "read changeRung manage",
  },
  member: { owner: "read", admin: "read", member: "read" },
};

/** The roles that may be given, by the viewer's role, then by the subject's. */
const given: Record<MemberRole, Record<MemberRole, string>> = {
  owner: { owner: "owner admin member", admin: "owner admin member", member: "owner admin member" },
  admin: { owner: "", admin: "admin member", member: "admin member" },
  member: { owner: "", admin: "", member: "" },
};

describe.each(memberRoles)("%s", (viewerRole) => {
  it.each(memberRoles)("towards %s", (subjectRole) => {
    const towards = { ...facts, viewerRole, subjectRole, becomes: subjectRole };
    const expected = new Set(table[viewerRole][subjectRole].split(" "));
    expect(new Set(memberAbilities(towards))).toEqual(expected);
    expect(new Set(memberAbilities({ ...towards, isDirectManager: true }))).toEqual(
      new Set([...expected, "changeRung"]),
    );
    expect(rolesToGive(towards).join(" ")).toBe(given[viewerRole][subjectRole]);
  });

  it.each(memberRoles)("towards %s who is not here", (subjectRole) => {
    const absent = { ...facts, viewerRole, subjectRole, becomes: subjectRole, isActive: false };
    const abilities = memberAbilities({ ...absent, isActive: true });
    expect(memberAbilities(absent)).toEqual(viewerRole === "member" ? new Set() : abilities);
    expect(memberAbilities({ ...absent, isAbove: true })).toEqual(abilities);
  });

  it.each(memberRoles)("inviting somebody as %s", (role) => {
    const makesOwner = role === "owner";
    const expected = viewerRole === "owner" || (viewerRole === "admin" && !makesOwner);
    expect(memberAbilities(newcomer(viewerRole, role)).has("manage")).toBe(expected);
  });
});
