import { Button } from "@/components/ui/button";
import { RungMarker } from "@/components/ui/rung-marker";
import { Spine } from "./spine";

/** The line that crosses the spine where the person stands. */
export function TodayLine({ label }: { label: string }) {
  return (
    <div role="row" className="grid min-h-11 grid-cols-spine items-center">
      <span className="relative h-full" aria-hidden="true">
        <Spine state="ahead" />
        <span className="drawing absolute top-1/2 inset-s-0 h-px w-full bg-risk" />
        <span className="drawing absolute inset-0 m-auto size-3.5 rounded-full border-2 border-paper bg-risk" />
      </span>
      <div role="gridcell" className="flex items-center">
        <span className="drawing h-px flex-1 bg-risk" />
        <span className="figures ps-3 font-semibold text-risk">{label}</span>
      </div>
    </div>
  );
}

/** The button for a step before all others in time. */
export function FirstStep({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <div role="row" className="grid grid-cols-spine items-center">
      <span className="relative h-full min-h-9" aria-hidden="true">
        <Spine state="ahead" />
      </span>
      <div role="gridcell" className="ps-2">
        <Button
          variant="bare"
          className="min-h-11 text-ink-3 hover:text-ink md:min-h-9"
          onClick={onClick}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}

/** A rung that is no milestone of the plan: the target rung at the top, or the current rung at the bottom. */
export function RungHead({
  name,
  level,
  note,
  done = false,
}: {
  name: string;
  level: number;
  note: string;
  done?: boolean;
}) {
  return (
    <div className="grid min-h-milestone grid-cols-spine-end items-center @max-narrow:grid-cols-spine">
      <span className="relative grid h-full place-items-center">
        <Spine state={done ? "done" : "ahead"} extent={done ? "upper" : "lower"} />
        <span className="relative">
          <RungMarker state={done ? "done" : "ahead"} level={level} />
        </span>
      </span>
      <div className="min-w-0 ps-2">
        <p className="people-text font-serif text-title wrap-anywhere">{name}</p>
        {done ? <p className="text-sm text-ink-2">{note}</p> : null}
      </div>
      {done ? null : (
        <p className="figures font-medium @max-narrow:col-start-2 @max-narrow:ps-2">{note}</p>
      )}
    </div>
  );
}
