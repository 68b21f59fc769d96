import { useTranslations } from "next-intl";
import { Day } from "@/components/plan/day";
import { ownText } from "@/components/providers/own-text";
import { Facts } from "@/components/ui/facts";
import type { GoalCard } from "@/domain/goal/card";
import { Fit, ProgressLine } from "./fit";
import { GoalLink } from "./goal-link";
import { SeenBy } from "./seen-by";

/** One goal in a list: its statement, whether it fits, and its next step. */
export function GoalRow({ organization, goal }: { organization: string; goal: GoalCard }) {
  const t = useTranslations("goal");
  const { done, total } = goal.progress;
  const seenBy = goal.audiences.map((audience) => t(`seen.${audience}`));
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-line py-5 @pair:grid-cols-goal">
      <div className="min-w-0">
        <h3 className="font-serif text-title break-words">
          <GoalLink organization={organization} goal={goal} />
        </h3>
        <p className="mt-1 text-sm text-ink-2">
          <Facts>
            {[
              t.rich("byDate", { date: () => <Day date={goal.targetDate} /> }),
              <SeenBy key="seenBy" names={seenBy} />,
              goal.unread > 0 ? (
                <span key="unread" className="font-semibold text-forward">
                  {t("unread", { count: goal.unread })}
                </span>
              ) : null,
            ]}
          </Facts>
        </p>
      </div>
      <div className="min-w-0">
        <p className="flex flex-wrap justify-between gap-x-4 text-sm">
          <span className="figures">{total > 0 ? t("stepsDonePlain", { done, total }) : ""}</span>
          <Fit plan={goal} />
        </p>
        <ProgressLine
          percent={goal.progress.percent}
          label={total > 0 ? t("stepsDonePlain", { done, total }) : t("noSteps")}
        />
        {goal.next ? (
          <p className="text-sm text-ink-2">
            {t.rich(goal.next.state === "late" ? "nextLate" : "next", {
              title: goal.next.title,
              own: ownText,
              date: () => <Day date={goal.next?.finishBy ?? goal.targetDate} />,
              strong: (chunks) => <strong className="font-semibold text-ink">{chunks}</strong>,
            })}
          </p>
        ) : null}
      </div>
    </li>
  );
}
