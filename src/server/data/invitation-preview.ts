import { maskedEmail } from "@/domain/member/invitation";
import { Problem } from "@/domain/problem";
import type { Database } from "@/server/infra/db";
import { hashToken } from "@/server/infra/tokens";
import { readClock } from "./clock";
import { bindByInvitation, type InvitationFacts, readInvitation } from "./invitations";

/** What a person with the link may see before they sign in. */
export function previewInvitation({ prisma }: Database, token: string, moment: Date | null) {
  return prisma.$transaction(async (db) => {
    const held = await bindByInvitation(db, hashToken(token));
    const facts = held && (await readInvitation({ db, ...held }, held.invitationId));
    if (!facts) throw new Problem("notFound");
    return {
      organization: { name: facts.organizationName, slug: facts.organizationSlug },
      invitedBy: facts.invitedByName,
      sentTo: maskedEmail(facts.memberEmail),
      manager:
        facts.managerId !== null && facts.managerName !== null
          ? { id: facts.managerId, name: facts.managerName }
          : null,
      state: stateOf(facts, moment ?? (await readClock(db))),
    };
  });
}

function stateOf(facts: InvitationFacts, at: Date): "open" | "used" | "expired" | "revoked" {
  if (facts.acceptedAt) return "used";
  if (facts.revokedAt || facts.memberGone) return "revoked";
  return facts.expiresAt <= at ? "expired" : "open";
}
