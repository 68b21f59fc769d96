import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fit, ProgressLine } from "@/components/goal/fit";
import { Day } from "@/components/plan/day";
import { ownText } from "@/components/providers/own-text";
import { Facts } from "@/components/ui/facts";
import type { GoalCard } from "@/domain/goal/card";
import type { MentorshipView } from "@/domain/mentorship/mentorship";

/** One goal of a mentee: its statement, whether it fits, and its next step. */
export function MenteeGoal({
  organization,
  goal,
  card,
}: {
  organization: string;
  goal: MentorshipView["goals"][number];
  card: GoalCard | undefined;
}) {
  const t = useTranslations("goal");
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link
          href={`/${organization}/goals/${goal.id}`}
          className="min-w-0 font-semibold break-words hover:underline underline-offset-4"
        >
          {goal.statement}
        </Link>
        {card ? <Fit plan={card} /> : null}
      </p>
      {card ? (
        <ProgressLine
          percent={card.progress.percent}
          label={card.progress.total > 0 ? t("stepsDonePlain", card.progress) : t("noSteps")}
        />
      ) : null}
      <p className="text-sm text-ink-2">
        <Facts>
          {[
            card && card.unread > 0 ? (
              <span key="unread" className="font-semibold text-forward">
                {t("unread", { count: card.unread })}
              </span>
            ) : null,
            card?.next
              ? t.rich(card.next.state === "late" ? "nextLate" : "next", {
                  title: card.next.title,
                  own: ownText,
                  date: () => <Day date={card.next?.finishBy ?? goal.targetDate} />,
                  strong: (chunks) => <strong className="font-semibold text-ink">{chunks}</strong>,
                })
              : t.rich("byDate", { date: () => <Day date={goal.targetDate} /> }),
          ]}
        </Facts>
      </p>
    </div>
  );
}
