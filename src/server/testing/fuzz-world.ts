import fc from "fast-check";
import type { Fitting } from "@/server/api/fuzz/arbitrary-input";
import { idFieldsOf } from "@/server/api/guards/calling";
import { procedures } from "@/server/api/guards/procedures";
import type { Database } from "@/server/infra/db";
import { buildSession, inOrganization } from "./builders";
import { buildPopulatedOrganization, type PopulatedOrganization } from "./populated";

export const callers = ["nobody", "member", "owner", "memberElsewhere"] as const;
export type CallerName = (typeof callers)[number];

/**
 * An organization and four callers: a member and an owner who have many rights, a member of another organization, and
 * nobody.
 */
export type World = PopulatedOrganization & {
  sessions: Record<CallerName, { token: string; tokenHash: string } | null>;
};

/**
 * The member owns the goals, the mentorship and the thread, so that almost only the input can be refused. The owner of
 * the organization is their manager, and may read the goal. Both have their consent.
 */
export async function buildWorld(
  database: Database,
  memberElsewhere: PopulatedOrganization,
): Promise<World> {
  const own = await buildPopulatedOrganization(database, "Magpie");
  const { organizationId, lead, ids } = own;
  const head = await inOrganization(database, organizationId, async (db) => {
    await db.goal.updateMany({ where: { organizationId }, data: { audiences: ["manager"] } });
    await db.member.updateMany({
      where: { organizationId, id: lead.memberId },
      data: { role: "member" },
    });
    return db.member.findFirstOrThrow({ where: { organizationId, id: ids.manager } });
  });
  return {
    ...own,
    sessions: {
      nobody: null,
      member: await buildSession(database, lead.userId),
      owner: await buildSession(database, head.userId ?? ""),
      memberElsewhere: await buildSession(database, memberElsewhere.lead.userId),
    },
  };
}

const oddZones = ["CTT", "US/Pacific-New", "Asia/Kathmandu", "Etc/GMT+12"];

/**
 * Values for each field of a procedure: ids that exist here, in another organization or nowhere, and names with a
 * meaning.
 */
export function fittingFor(
  procedure: string,
  world: World,
  memberElsewhere: PopulatedOrganization,
): Fitting {
  const idFields = new Map(idFieldsOf(procedure).map((idField) => [idField.path, idField]));
  const given = procedures[procedure]?.given ?? {};
  const { goal } = world.ids;
  const otherIds = [
    ...Object.values(memberElsewhere.ids),
    ...Object.values(world.ids),
    world.lead.memberId,
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    goal.toUpperCase(),
    goal.replaceAll("-", ""),
  ];
  const mostly = (one: fc.Arbitrary<string>, others: string[]) =>
    fc.oneof({ weight: 10, arbitrary: one }, { weight: 1, arbitrary: fc.constantFrom(...others) });
  return (path) => {
    if (path === "organization")
      return mostly(fc.constant(world.slug), [memberElsewhere.slug, world.slug.toUpperCase()]);
    if (path === "timeZone")
      return fc.oneof(
        fc.constantFrom("Europe/Paris", ...oddZones),
        fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
      );
    const idField = idFields.get(path);
    if (idField)
      return mostly(idField.isNew ? fc.uuid() : fc.constant(world.ids[idField.resource]), otherIds);
    return path in given ? fc.constant(given[path]) : undefined;
  };
}
