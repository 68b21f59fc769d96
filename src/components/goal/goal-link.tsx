import Link from "next/link";
import type { GoalCard } from "@/domain/goal/card";

/** The statement of a goal in a list, which leads to it. */
export const GoalLink = (props: {
  organization: string;
  goal: Pick<GoalCard, "id" | "statement">;
}) => (
  <Link
    href={`/${props.organization}/goals/${props.goal.id}`}
    className="hover:underline underline-offset-4"
  >
    {props.goal.statement}
  </Link>
);
