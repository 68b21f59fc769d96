import type { RandomGoal, RandomMember, RandomOrganization } from "./random-organization";
import { type Column, goalRights } from "./rights";

/** Computes the rights on goals in the plainest way: from the whole organization in memory, by the table of rights. */
export function oracle({ members, consents, mentorships, at }: RandomOrganization) {
  const memberOf = (id: string | null) => members.find((member) => member.id === id) ?? null;

  /** Everybody above a member, the nearest first. */
  const above = (member: RandomMember): RandomMember[] => {
    const manager = memberOf(member.managerId);
    return manager ? [manager, ...above(manager)] : [];
  };

  const consentsIn = (owner: RandomMember, viewer: RandomMember) =>
    consents.some(({ memberId, managerId }) => memberId === owner.id && managerId === viewer.id);

  const mentors = (goal: RandomGoal, owner: RandomMember, viewer: RandomMember) =>
    mentorships.some(
      ({ mentorId, menteeId, accepted, ended, endsOn, goalIds }) =>
        mentorId === viewer.id &&
        menteeId === owner.id &&
        accepted &&
        !ended &&
        (endsOn === null || endsOn >= dateIn(owner.timeZone ?? "UTC", at)) &&
        (goalIds === null || goalIds.includes(goal.id)),
    );

  const columnsOf = (goal: RandomGoal, owner: RandomMember, viewer: RandomMember): Column[] => {
    if (owner.id === viewer.id) return ["owner"];
    const columns: Column[] = ["other member"];
    const height = above(owner).indexOf(viewer);
    if (height === 0 && consentsIn(owner, viewer)) columns.push("direct manager");
    if (height > 0 && consentsIn(owner, viewer)) columns.push("manager further up");
    if (mentors(goal, owner, viewer)) columns.push("mentor");
    if (owner.managerId && owner.managerId === viewer.managerId) columns.push("teammate");
    return columns;
  };

  /** The acts that the viewer, an active member, may do with the goal. */
  return (goal: RandomGoal, viewer: RandomMember): Set<string> => {
    const owner = memberOf(goal.ownerId);
    if (!owner?.active || goal.deleted) return new Set();
    return goalRights(columnsOf(goal, owner, viewer), goal.audiences);
  };
}

/** The calendar date in a time zone. */
const dateIn = (timeZone: string, at: Date) =>
  new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
