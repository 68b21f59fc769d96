export type RopeState = "climbed" | "taut" | "ahead" | "none";

const ropes: Record<Exclude<RopeState, "none">, string> = {
  climbed: "border-l-[3px] border-solid border-forward",
  taut: "border-l-[3px] border-solid border-ink",
  ahead: "border-l-2 border-dashed border-line-strong",
};

/** A length of the spine behind one row: green where climbed, dark and taut along the critical chain, else dashed. */
export function Rope({
  state,
  part = "whole",
}: {
  state: RopeState;
  part?: "whole" | "upper" | "lower";
}) {
  if (state === "none") return null;
  const reach = { whole: "inset-y-0", upper: "top-0 h-1/2", lower: "bottom-0 h-1/2" }[part];
  return (
    <span
      aria-hidden="true"
      className={`absolute left-1/2 w-0 -translate-x-1/2 ${reach} ${ropes[state]}`}
    />
  );
}

export type DotState = "done" | "slipping" | "taut" | "ahead" | "draft";

const dots: Record<DotState, string> = {
  done: "bg-forward border-forward",
  slipping: "bg-paper border-risk",
  taut: "bg-paper border-ink",
  ahead: "bg-paper border-line-strong",
  draft: "bg-paper border-line-strong border-dashed",
};

/** The small round hold of a step. */
export function Dot({ state }: { state: DotState }) {
  return (
    <span
      aria-hidden="true"
      className={`absolute left-1/2 top-1/2 size-[11px] -translate-x-1/2 -translate-y-1/2 rounded-full border-2 ${dots[state]}`}
    />
  );
}
