import { useTranslations } from "next-intl";
import { Day } from "@/components/plan/day";
import type { GoalCard } from "@/domain/goal/card";
import type { MentorshipView } from "@/domain/mentorship/mentorship";
import { MenteeGoal } from "./mentee-goal";
import { MentorshipActions } from "./mentorship-actions";
import { OtherPerson } from "./other-person";

/** A mentee of the viewer, with the goals they share. */
export function MenteeRow({
  organization,
  mentorship,
  cards,
}: {
  organization: string;
  mentorship: MentorshipView;
  /** The cards of those goals, by id. */
  cards: ReadonlyMap<string, GoalCard>;
}) {
  const t = useTranslations("mentorship");
  const { id, other, goals, endsOn, note, askedByViewer } = mentorship;
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-line py-5 @columns:grid-cols-mentoring">
      <OtherPerson organization={organization} other={other}>
        {endsOn ? t.rich("until", { date: () => <Day date={endsOn} /> }) : null}
      </OtherPerson>
      <div className="grid min-w-0 gap-4">
        {note && !askedByViewer ? <p className="prose max-w-prose text-ink-2">{note}</p> : null}
        {goals.map((goal) => (
          <MenteeGoal
            key={goal.id}
            organization={organization}
            goal={goal}
            card={cards.get(goal.id)}
          />
        ))}
        {goals.length === 0 ? (
          <p className="text-sm text-ink-2">{t("nothingShared", { name: other.name })}</p>
        ) : null}
      </div>
      <MentorshipActions mentorshipId={id} name={other.name} />
    </li>
  );
}
