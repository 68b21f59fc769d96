import Link from "next/link";
import { useNow, useTranslations } from "next-intl";
import { PathLine } from "@/components/ladder/path-line";
import { Day } from "@/components/plan/day";
import { pastTime } from "@/components/plan/past-time";
import { useFormatter } from "@/components/providers/use-formatter";
import type { TeamGoal, TeamPerson } from "@/domain/team/team";
import { TeamGoalLine } from "./team-goal-line";

/** One person below: who they are, their career path, the goals they share, and what can be done now. */
export function TeamRow({ organization, person }: { organization: string; person: TeamPerson }) {
  const t = useTranslations("team");
  return (
    <li className="team-row">
      <div>
        <h3>
          <Link href={`/${organization}/team/${person.id}`}>{person.name}</Link>
        </h3>
        <p className="team-text">
          {person.currentRung
            ? t.rich("since", {
                rung: person.currentRung.name,
                date: () => <Day date={person.currentRung?.since ?? ""} as="month" />,
              })
            : person.state === "invited"
              ? t("invited")
              : t("noRung")}
        </p>
        {person.depth > 1 ? (
          <p className="team-aside">{t("reportsTo", { name: person.manager.name })}</p>
        ) : null}
      </div>
      <PathLine path={person.path} />
      <div className="team-goals">
        {person.goals.map((goal) => (
          <TeamGoalLine key={goal.id} organization={organization} goal={goal} />
        ))}
        {person.goals.length === 0 ? (
          <p className="team-text">
            {person.state === "invited"
              ? t("notJoined")
              : person.hasConsented
                ? t("nothingShared", { name: firstName(person.name) })
                : t("consentPending", { name: firstName(person.name) })}
          </p>
        ) : null}
        {person.moreGoals > 0 ? (
          <p className="team-aside">{t("moreGoals", { count: person.moreGoals })}</p>
        ) : null}
      </div>
      <div className="team-now">
        {person.goals.map((goal) => (
          <WhatNow key={goal.id} organization={organization} person={person} goal={goal} />
        ))}
      </div>
    </li>
  );
}

const firstName = (name: string) => name.split(" ")[0] ?? name;

function WhatNow({
  organization,
  person,
  goal,
}: {
  organization: string;
  person: TeamPerson;
  goal: TeamGoal;
}) {
  const t = useTranslations("team");
  const format = useFormatter();
  const now = useNow();
  const href = `/${organization}/goals/${goal.id}`;
  const changes = changesOf(goal);
  const trouble =
    goal.lateCount > 0
      ? t("lateCount", { count: goal.lateCount })
      : goal.fits === false
        ? t("seeShortfall")
        : goal.contradictionCount > 0
          ? t("seeContradiction")
          : null;
  return (
    <div>
      {goal.waiting ? (
        <Link
          href={goal.waiting.nodeId ? `${href}?node=${goal.waiting.nodeId}` : href}
          className="text-forward"
        >
          {t("reply", { name: firstName(person.name) })}
        </Link>
      ) : trouble ? (
        <Link href={href}>{trouble}</Link>
      ) : null}
      <p>
        {changes && goal.changes
          ? t("changed", {
              what: format.list(changes.map(([key, count]) => t(`change.${key}`, { count }))),
              when: format.relativeTime(pastTime(goal.changes.since, now), now),
            })
          : goal.movedAt
            ? t("moved", { when: format.relativeTime(pastTime(goal.movedAt, now), now) })
            : null}
      </p>
    </div>
  );
}

type ChangeKey = "reached" | "milestonesAdded" | "stepsDone" | "stepsAdded" | "comments" | "other";

/** The most important thing that happened since the viewer's last visit; null where nothing did. */
function changesOf({ changes }: TeamGoal): [ChangeKey, number][] | null {
  if (!changes) return null;
  const counted: [ChangeKey, number][] = [
    ["reached", changes.reached.length],
    ["milestonesAdded", changes.milestonesAdded],
    ["stepsDone", changes.stepsDone],
    ["stepsAdded", changes.stepsAdded],
    ["comments", changes.comments],
    ["other", changes.other],
  ];
  const some = counted.filter(([, count]) => count > 0).slice(0, 2);
  return some.length > 0 ? some : null;
}
