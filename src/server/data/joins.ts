import type { JoinBuilder } from "kysely";
import type { Tables } from "@/generated/tables/tables";

/** Conditions of joins that several statements share. The aliases are those of the statements. */

type Positions = { p: Tables["positions"] };

/** The open position `p` of the members `m`. */
export const isOpenPosition = (
  join: JoinBuilder<Positions & { m: Tables["members"] }, "p" | "m">,
) =>
  join
    .onRef("p.organization_id", "=", "m.organization_id")
    .onRef("p.member_id", "=", "m.id")
    .on("p.ended_on", "is", null);

/** The open position `p` of the members `other`. */
export const isOpenPositionOfOther = (
  join: JoinBuilder<Positions & { other: Tables["members"] }, "p" | "other">,
) =>
  join
    .onRef("p.organization_id", "=", "other.organization_id")
    .onRef("p.member_id", "=", "other.id")
    .on("p.ended_on", "is", null);

/** The rung `r` of the positions `p`. */
export const isRungOfPosition = (
  join: JoinBuilder<Positions & { r: Tables["rungs"] }, "p" | "r">,
) => join.onRef("r.organization_id", "=", "p.organization_id").onRef("r.id", "=", "p.rung_id");

/** The mentee of the mentorships `ms`. */
export const isMentee = (
  join: JoinBuilder<{ ms: Tables["mentorships"]; mentee: Tables["members"] }, "ms" | "mentee">,
) =>
  join
    .onRef("mentee.organization_id", "=", "ms.organization_id")
    .onRef("mentee.id", "=", "ms.mentee_id");
