import Link from "next/link";
import { useTranslations } from "next-intl";
import { Day } from "@/components/plan/day";
import type { MentorshipView } from "@/domain/mentorship/mentorship";
import { goalsShownTo, type OwnGoal } from "@/domain/mentorship/own-goals";
import { MentorshipActions } from "./mentorship-actions";
import { OtherPerson } from "./other-person";

/** A mentor of the viewer, and which of the viewer's goals they see. */
export function MentorRow({
  organization,
  mentorship,
  goals,
  today,
}: {
  organization: string;
  mentorship: MentorshipView;
  /** The viewer's goals. */
  goals: readonly OwnGoal[];
  today: string;
}) {
  const t = useTranslations("mentorship");
  const { other, endsOn, limitedTo } = mentorship;
  const seen = goalsShownTo(mentorship, goals);
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-line py-5 @columns:grid-cols-mentoring">
      <OtherPerson organization={organization} other={other}>
        {endsOn ? t.rich("until", { date: () => <Day date={endsOn} /> }) : null}
      </OtherPerson>
      <div className="min-w-0">
        {seen.length > 0 ? (
          <>
            <p className="text-sm text-ink-2">{t(limitedTo ? "seesOnly" : "sees")}</p>
            <ul>
              {seen.map(({ id, statement }) => (
                <li key={id}>
                  <Link
                    href={`/${organization}/goals/${id}`}
                    className="font-semibold break-words hover:underline underline-offset-4"
                  >
                    {statement}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="text-sm text-ink-2">
            {t.rich(limitedTo ? "seesNoneLimited" : "seesNone", {
              name: other.name,
              goals: (chunks) => (
                <Link
                  href={`/${organization}/goals`}
                  className="text-forward underline underline-offset-4"
                >
                  {chunks}
                </Link>
              ),
            })}
          </p>
        )}
      </div>
      <MentorshipActions
        mentorshipId={mentorship.id}
        name={other.name}
        mine={{
          limits: { goalIds: limitedTo?.map(({ id }) => id) ?? null, endsOn },
          goals,
          today,
        }}
      />
    </li>
  );
}
