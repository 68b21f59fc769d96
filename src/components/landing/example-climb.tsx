import { useTranslations } from "next-intl";
import { RungMarker } from "@/components/ui/rung-marker";

const steps = ["cross", "budget", "planning", "hiring"] as const;

/** Shows the method in one drawing: the goal at the top, today at the bottom, and the milestones between. */
export function ExampleClimb() {
  const t = useTranslations("landing.example");
  const step = (name: (typeof steps)[number]) => (
    <li key={name} className="relative flex min-h-9 items-center ps-14">
      <span className="absolute inset-s-beside-dot size-dot rounded-full border-2 border-line-strong bg-paper" />
      <span className="text-ink-2">{t(name)}</span>
    </li>
  );
  const rung = (name: "director" | "seniorManager" | "teamLead", level: number) => (
    <li key={name} className="relative flex min-h-16 items-center gap-4">
      <RungMarker level={level} state={level === 1 ? "done" : level === 2 ? "critical" : "ahead"} />
      <span>
        <span className="block font-serif text-title">{t(name)}</span>
        <span className="block text-sm text-ink-2">{t(`${name}When`)}</span>
      </span>
    </li>
  );
  return (
    <ol className="relative self-start before:absolute before:bottom-8 before:inset-s-spine-line before:top-8 before:border-s-2 before:border-dashed before:border-line-strong">
      {rung("director", 3)}
      {steps.slice(0, 2).map(step)}
      {rung("seniorManager", 2)}
      {steps.slice(2).map(step)}
      <li className="relative my-3 flex items-center ps-14">
        <span className="drawing absolute inset-s-4 size-3 rounded-full bg-risk" />
        <span className="drawing h-px flex-1 bg-risk" />
        <span className="ps-3 text-sm font-semibold text-risk">{t("today")}</span>
      </li>
      {rung("teamLead", 1)}
    </ol>
  );
}
