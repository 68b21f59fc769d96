export type SpineState = "done" | "critical" | "ahead";

const lengths: Record<SpineState, string> = {
  done: "spine-line spine-line-done",
  critical: "spine-line spine-line-critical",
  ahead: "spine-line",
};

/** A separate piece of the spine: green where done, solid and dark along the critical chain, otherwise dashed. */
export function Spine({
  state,
  extent = "whole",
}: {
  state: SpineState;
  extent?: "whole" | "upper" | "lower";
}) {
  const reach = { whole: "inset-y-0", upper: "top-0 h-1/2", lower: "bottom-0 h-1/2" }[extent];
  return <span aria-hidden="true" className={`${lengths[state]} ${reach}`} />;
}

const both: Record<SpineState, string> = {
  done: "spine spine-both-done",
  critical: "spine spine-both-critical",
  ahead: "spine",
};
const below: Record<SpineState, string> = {
  done: "spine spine-above-none spine-below-done",
  critical: "spine spine-above-none spine-below-critical",
  ahead: "spine spine-above-none",
};

/** The spine behind a row; from the top row it leads down only. There are hundreds of rows, so most get a single class. */
export const spineClass = (state: SpineState, isTop: boolean): string =>
  isTop ? below[state] : both[state];

export type DotState = "done" | "urgent" | "critical" | "ahead" | "contradiction";
