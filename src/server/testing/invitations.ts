import type { Database } from "@/server/infra/db";
import { hashToken, newToken } from "@/server/infra/tokens";
import { inOrganization } from "./builders";

const hourMilliseconds = 60 * 60 * 1_000;

/** Builds an open invitation for an invited member, with the secret of its link. */
export async function buildInvitation(
  database: Database,
  organizationId: string,
  given: { memberId: string; invitedById: string },
): Promise<{ id: string; token: string }> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + hourMilliseconds);
  const { id } = await inOrganization(database, organizationId, (db) =>
    db.invitation.create({
      data: { organizationId, ...given, tokenHash: hashToken(token), expiresAt },
    }),
  );
  return { id, token };
}
