import { RungMarker } from "@/components/ui/rung-marker";
import { Spine } from "./spine";

/** The line that crosses the spine where the person stands. */
export function TodayLine({ label }: { label: string }) {
  return (
    <div role="row" className="grid min-h-11 grid-cols-[44px_minmax(0,1fr)] items-center">
      <span className="relative h-full" aria-hidden="true">
        <Spine state="ahead" />
        <span className="absolute top-1/2 left-0 h-px w-full bg-risk" />
        <span className="absolute top-1/2 left-1/2 size-3.5 -translate-1/2 rounded-full border-2 border-paper bg-risk" />
      </span>
      <div role="gridcell" className="flex items-center">
        <span className="h-px flex-1 bg-risk" />
        <span className="figures pl-3 font-semibold text-risk">{label}</span>
      </div>
    </div>
  );
}

/** Where the step is written that comes before all the others. */
export function FirstStep({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <div role="row" className="grid grid-cols-[44px_minmax(0,1fr)] items-center">
      <span className="relative h-full min-h-9" aria-hidden="true">
        <Spine state="ahead" />
      </span>
      <div role="gridcell" className="pl-2">
        <button
          type="button"
          className="min-h-11 text-ink-3 hover:text-ink md:min-h-9"
          onClick={onClick}
        >
          {label}
        </button>
      </div>
    </div>
  );
}

/** A rung that is no milestone of the plan: the one aimed at, at the top, and the one stood on, at the foot. */
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
    <div className="grid min-h-[72px] grid-cols-[44px_minmax(0,1fr)_auto] items-center">
      <span className="relative grid h-full place-items-center">
        <Spine state={done ? "done" : "ahead"} part={done ? "upper" : "lower"} />
        <span className="relative">
          <RungMarker state={done ? "done" : "ahead"} level={level} />
        </span>
      </span>
      <div className="pl-2">
        <p className="font-serif text-title">{name}</p>
        {done ? <p className="text-sm text-ink-2">{note}</p> : null}
      </div>
      {done ? null : <p className="figures font-medium">{note}</p>}
    </div>
  );
}
