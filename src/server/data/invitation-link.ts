import type { InferResult } from "kysely";
import type { Transaction } from "@/server/infra/db";
import { build, rowOf } from "@/server/infra/typed-sql";

type Renewal = { organizationId: string; invitationId: string; tokenHash: string };
type InvitationLinkFacts = InferResult<ReturnType<typeof renewLink>>[number];

const renewLink = ({ organizationId, invitationId, tokenHash }: Renewal) =>
  build
    .updateTable("invitations as i")
    .set({ token_hash: tokenHash })
    .from(["members as m", "members as s", "organizations as o"])
    .where("i.organization_id", "=", organizationId)
    .where("i.id", "=", invitationId)
    .where("i.accepted_at", "is", null)
    .where("i.revoked_at", "is", null)
    .where("i.expires_at", ">", (eb) => eb.fn<Date>("now"))
    .whereRef("m.organization_id", "=", "i.organization_id")
    .whereRef("m.id", "=", "i.member_id")
    .where("m.deactivated_at", "is", null)
    .whereRef("s.organization_id", "=", "i.organization_id")
    .whereRef("s.id", "=", "i.invited_by_id")
    .whereRef("o.id", "=", "i.organization_id")
    .returning(({ fn, ref, selectFrom }) => [
      "m.email as to",
      "m.name as memberName",
      "s.name as inviterName",
      "o.name as organizationName",
      "i.expires_at as expiresAt",
      fn
        .coalesce(
          selectFrom("users as u").select("u.locale").whereRef("u.email", "=", "m.email"),
          ref("o.locale"),
        )
        .as("locale"),
      selectFrom("members as mg")
        .select("mg.name")
        .whereRef("mg.organization_id", "=", "m.organization_id")
        .whereRef("mg.id", "=", "m.manager_id")
        .where("mg.deactivated_at", "is", null)
        .as("managerName"),
    ]);

/** Gives an open invitation a new link. The link that was sent before stops working. */
export async function renewInvitationLink(
  db: Transaction,
  given: Renewal,
): Promise<InvitationLinkFacts | null> {
  return (await rowOf(db, renewLink(given))) ?? null;
}
