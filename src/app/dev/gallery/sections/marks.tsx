"use client";

import { useTranslations } from "next-intl";
import { Fit, ProgressLine } from "@/components/goal/fit";
import { RungHead } from "@/components/goal-tree/climb-marks";
import { SlackBar } from "@/components/goal-tree/slack-bar";
import { Spine } from "@/components/goal-tree/spine";
import { ExampleClimb } from "@/components/landing/example-climb";
import { Day } from "@/components/plan/day";
import { Avatar } from "@/components/ui/avatar";
import { Mark } from "@/components/ui/mark";
import { RungMarker } from "@/components/ui/rung-marker";
import { cards } from "../fixtures/goals";
import { hebrewTitle, longName, longTitle, names, today } from "../fixtures/people";
import { type GalleryEntry, Specimen } from "../specimen";

const Avatars = () =>
  [...Object.values(names), longName, hebrewTitle, "X"].map((name) => (
    <Specimen key={name} state="default">
      <span className="flex items-center gap-2">
        <Avatar name={name} />
        <span className="min-w-0 break-words">{name}</span>
      </span>
    </Specimen>
  ));

const Marks = () => (
  <Specimen state="default">
    <Mark />
  </Specimen>
);

const RungMarkers = () => (
  <>
    {(["done", "current", "critical", "ahead"] as const).map((state) => (
      <Specimen key={state} state={state}>
        <RungMarker state={state} level={3} />
        <RungMarker state={state} level={12} />
        <RungMarker state={state} />
      </Specimen>
    ))}
  </>
);

const Spines = () => (
  <>
    {(["done", "critical", "ahead"] as const).map((state) => (
      <Specimen key={state} state={state}>
        <span className="relative block h-16 w-11">
          <Spine state={state} />
        </span>
      </Specimen>
    ))}
  </>
);

/** A narrow screen has no room for it, and the row says the same in words. */
const SlackBars = () => (
  <>
    {(["done", "urgent", "critical", "ahead"] as const).map((tone) => (
      <Specimen key={tone} state={tone}>
        <SlackBar from={20} to={55} slackTo={tone === "critical" ? 55 : 85} tone={tone} />
      </Specimen>
    ))}
  </>
);

const Fits = () => (
  <>
    {(["onTrack", "tight", "late", "contradiction", "done", "empty"] as const).map((name) => (
      <Specimen key={name} state={name}>
        <Fit plan={cards[name]} />
      </Specimen>
    ))}
  </>
);

function ProgressLines() {
  const t = useTranslations("goal");
  const line = (percent: number) => ({
    percent,
    label: t("stepsDonePlain", { done: percent / 10, total: 10 }),
  });
  return (
    <>
      <Specimen state="empty">
        <ProgressLine {...line(0)} />
      </Specimen>
      <Specimen state="ahead">
        <ProgressLine {...line(60)} expected={0.35} />
      </Specimen>
      <Specimen state="late">
        <ProgressLine {...line(30)} expected={0.7} />
      </Specimen>
      <Specimen state="done">
        <ProgressLine {...line(100)} expected={1} />
      </Specimen>
    </>
  );
}

const Days = () =>
  (["short", "full", "month", "year"] as const).map((as) => (
    <Specimen key={as} state="default">
      <Day date={today} as={as} />
    </Specimen>
  ));

function RungHeads() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      <Specimen state="ahead" wide>
        <RungHead name={t("title")} level={3} note={t("date")} />
      </Specimen>
      <Specimen state="done" wide>
        <RungHead name={t("title")} level={1} note={t("date")} done />
      </Specimen>
      <Specimen state="long" wide>
        <RungHead name={longTitle} level={12} note={t("date")} />
      </Specimen>
    </>
  );
}

const Examples = () => (
  <Specimen state="default">
    <ExampleClimb />
  </Specimen>
);

export const marks: GalleryEntry[] = [
  { of: "ui/avatar", Specimens: Avatars },
  { of: "ui/mark", Specimens: Marks },
  { of: "ui/rung-marker", Specimens: RungMarkers },
  { of: "goal-tree/spine", Specimens: Spines },
  { of: "goal-tree/slack-bar", Specimens: SlackBars },
  { of: "goal-tree/climb-marks", Specimens: RungHeads },
  { of: "goal/fit", Specimens: Fits },
  { of: "goal/fit (ProgressLine)", Specimens: ProgressLines },
  { of: "plan/day", Specimens: Days },
  { of: "landing/example-climb", Specimens: Examples },
];
