"use client";

import { Questions } from "@/components/today/questions";
import { RecentCommentRow } from "@/components/today/recent-comment-row";
import { StepRow } from "@/components/today/step-row";
import type { Overview } from "@/domain/goal/overview";
import { overviewSteps, recentComment } from "../fixtures/goals";
import { refOf, rungs } from "../fixtures/ladder";
import { idOf, longName, longTitle, names, organization } from "../fixtures/people";
import { type GalleryEntry, Rows, Specimen } from "../specimen";

const StepRows = () =>
  Object.entries(overviewSteps).map(([name, step]) => (
    <Specimen key={name} state={name as keyof typeof overviewSteps} wide>
      <Rows>
        <StepRow step={step} />
      </Rows>
    </Specimen>
  ));

const RecentCommentRows = () => (
  <>
    <Specimen state="default" wide>
      <Rows>
        <RecentCommentRow organization={organization} comment={recentComment} />
      </Rows>
    </Specimen>
    <Specimen state="long" wide>
      <Rows>
        <RecentCommentRow
          organization={organization}
          comment={{
            ...recentComment,
            authorName: longName,
            nodeTitle: longTitle,
            excerpt: longTitle,
          }}
        />
      </Rows>
    </Specimen>
  </>
);

type Waiting = Pick<Overview["waiting"], "consents" | "mentorships">;
const waiting: Waiting = {
  consents: [
    { memberId: idOf(2), name: names.daniel, isDirect: true, rung: rungs.director.name },
    { memberId: idOf(4), name: longName, isDirect: false, rung: null },
  ],
  mentorships: (["mentor", "mentee"] as const).map((as, index) => ({
    mentorshipId: idOf(100 + index),
    name: names.priya,
    rung: refOf(rungs.senior),
    as,
    note: index === 0 ? "" : longTitle,
    askedAt: "2026-11-18T09:00:00.000Z",
  })),
};

const QuestionLists = () => (
  <Specimen state="default" wide>
    <Rows>
      <Questions waiting={waiting} />
    </Rows>
  </Specimen>
);

export const overview: GalleryEntry[] = [
  { of: "today/step-row", Specimens: StepRows },
  { of: "today/questions", Specimens: QuestionLists },
  { of: "today/recent-comment-row", Specimens: RecentCommentRows },
];
