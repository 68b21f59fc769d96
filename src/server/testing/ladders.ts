import type { LadderSketch } from "@/domain/ladder/sketch";
import { starterLadder } from "@/domain/ladder/starter-ladder";
import { writeLadder } from "@/server/data/ladders";
import type { Database, Transaction } from "@/server/infra/db";
import starterTexts from "../../../messages/en-GB/starterLadder.json" with { type: "json" };
import { day, inOrganization } from "./builders";

/** Writes a ladder in a transaction bound to the organization. Returns the ids of the rungs by name. */
export const writeLadderRows = (db: Transaction, organizationId: string, sketch: LadderSketch) =>
  writeLadder({ db, organizationId, at: new Date() }, sketch);

/** Builds a published ladder. Returns the ids of its rungs by name. */
export async function buildLadder(
  database: Database,
  organizationId: string,
  sketch: LadderSketch = starterLadder(starterTexts),
): Promise<Record<string, string>> {
  const ids = await inOrganization(database, organizationId, (db) =>
    writeLadderRows(db, organizationId, sketch),
  );
  return Object.fromEntries(ids);
}

/** Builds a position; open where it has no end. */
export function buildPosition(
  database: Database,
  organizationId: string,
  given: { memberId: string; rungId: string; startedOn: string; endedOn?: string },
) {
  return inOrganization(database, organizationId, (db) =>
    db.position.create({
      data: {
        organizationId,
        memberId: given.memberId,
        rungId: given.rungId,
        startedOn: day(given.startedOn),
        endedOn: given.endedOn ? day(given.endedOn) : null,
      },
    }),
  );
}
