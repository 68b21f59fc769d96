"use client";

import { LadderDrawing } from "@/components/ladder/ladder-drawing";
import { PathLine } from "@/components/ladder/path-line";
import { TeamGoalLine } from "@/components/team/team-goal-line";
import { TeamRow } from "@/components/team/team-row";
import { aimlessPath, ladder, path } from "../fixtures/ladder";
import { organization } from "../fixtures/people";
import { team as reports, teamGoals } from "../fixtures/team";
import { type GalleryEntry, Rows, Specimen } from "../specimen";

const TeamRows = () =>
  Object.entries(reports).map(([name, person]) => (
    <Specimen key={name} state={name as keyof typeof reports} wide>
      <Rows>
        <TeamRow organization={organization} person={person} />
      </Rows>
    </Specimen>
  ));

const GoalLines = () =>
  Object.entries(teamGoals).map(([name, goal]) => (
    <Specimen key={name} state={name as keyof typeof teamGoals}>
      <TeamGoalLine organization={organization} goal={goal} />
    </Specimen>
  ));

const paths = { default: path, aimless: aimlessPath, empty: [] };

const PathLines = () =>
  Object.entries(paths).map(([name, of]) => (
    <Specimen key={name} state={name as keyof typeof paths}>
      <PathLine path={of} />
    </Specimen>
  ));

const Drawings = () => (
  <>
    <Specimen state="default" wide>
      <LadderDrawing ladder={ladder} path={path.slice(1)} />
    </Specimen>
    <Specimen state="empty" wide>
      <LadderDrawing ladder={ladder} path={[]} />
    </Specimen>
  </>
);

export const team: GalleryEntry[] = [
  { of: "team/team-row", Specimens: TeamRows },
  { of: "team/team-goal-line", Specimens: GoalLines },
  { of: "ladder/path-line", Specimens: PathLines },
  { of: "ladder/ladder-drawing", Specimens: Drawings },
];
