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
              ? t("notJoined", { name: firstName(person.name) })
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
  const [first, second] = changesOf(goal);
  const slip = slipOf(goal);
  return (
    <div>
      {goal.waiting ? (
        <Link
          href={goal.waiting.nodeId ? `${href}?node=${goal.waiting.nodeId}` : href}
          className="text-forward"
        >
          {t("reply", { name: firstName(person.name) })}
        </Link>
      ) : slip ? (
        <Link href={href}>{t(slip, { count: goal.lateCount })}</Link>
      ) : null}
      <p>
        {first && goal.changes
          ? t("changed", {
              first: first[0],
              firstCount: first[1],
              second: second?.[0] ?? "none",
              secondCount: second?.[1] ?? 0,
              when: format.relativeTime(pastTime(goal.changes.since, now), now),
            })
          : goal.movedAt
            ? t("moved", { when: format.relativeTime(pastTime(goal.movedAt, now), now) })
            : null}
      </p>
    </div>
  );
}

/** Says what makes a plan slip, the most urgent first; null where nothing does. */
function slipOf({ lateCount, fits, contradictionCount }: TeamGoal) {
  if (lateCount > 0) return "lateCount";
  if (fits === false) return "seeShortfall";
  return contradictionCount > 0 ? "seeContradiction" : null;
}

type ChangeKey = "reached" | "milestonesAdded" | "stepsDone" | "stepsAdded" | "comments" | "other";

/** The two most important kinds of what happened since the viewer's last visit, with how often each did. */
function changesOf({ changes }: TeamGoal): [ChangeKey, number][] {
  if (!changes) return [];
  const counted: [ChangeKey, number][] = [
    ["reached", changes.reached.length],
    ["milestonesAdded", changes.milestonesAdded],
    ["stepsDone", changes.stepsDone],
    ["stepsAdded", changes.stepsAdded],
    ["comments", changes.comments],
    ["other", changes.other],
  ];
  return counted.filter(([, count]) => count > 0).slice(0, 2);
}
