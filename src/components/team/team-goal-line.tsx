import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fit, ProgressLine } from "@/components/goal/fit";
import { Day } from "@/components/plan/day";
import { ownText } from "@/components/providers/own-text";
import { useFormatter } from "@/components/providers/use-formatter";
import type { TeamGoal } from "@/domain/team/team";

/**
 * One goal of a report: its progress beside the expected one, and the comment that waits, the step that is late, or the
 * next step.
 */
export function TeamGoalLine({ organization, goal }: { organization: string; goal: TeamGoal }) {
  const t = useTranslations("team");
  const format = useFormatter();
  const href = `/${organization}/goals/${goal.id}`;
  const { percent, done, total } = goal.progress;
  const strong = (chunks: React.ReactNode) => <strong>{chunks}</strong>;
  return (
    <div>
      <p className="team-goal">
        <Link href={href}>{goal.statement}</Link>
        <Fit plan={goal} />
      </p>
      <ProgressLine
        percent={percent}
        expected={goal.expected}
        label={t("progressLabel", { done, total, expected: Math.round(goal.expected * total) })}
      />
      <p className="team-text">
        {goal.waiting ? (
          <Link href={goal.waiting.nodeId ? `${href}?node=${goal.waiting.nodeId}` : href}>
            {t.rich("waitingComment", {
              own: ownText,
              day: format.dateTime(new Date(goal.waiting.commentedAt), {
                weekday: "long",
                day: "numeric",
                month: "short",
              }),
              excerpt: goal.waiting.excerpt,
            })}
          </Link>
        ) : goal.late ? (
          t.rich("late", {
            title: goal.late.title,
            date: () => <Day date={goal.late?.finishBy ?? ""} />,
            strong,
            own: ownText,
          })
        ) : goal.next ? (
          t.rich("next", {
            title: goal.next.title,
            date: () => <Day date={goal.next?.finishBy ?? ""} />,
            strong,
            own: ownText,
          })
        ) : null}
      </p>
    </div>
  );
}
