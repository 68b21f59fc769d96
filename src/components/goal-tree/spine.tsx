export type SpineState = "done" | "critical" | "ahead" | "none";

const lengths: Record<SpineState, string> = {
  done: "spine-line spine-line-done",
  critical: "spine-line spine-line-critical",
  ahead: "spine-line",
  none: "",
};

/** A length of the spine of its own: green where done, dark and unbroken along the critical chain, else dashed. */
export function Spine({
  state,
  part = "whole",
}: {
  state: SpineState;
  part?: "whole" | "upper" | "lower";
}) {
  if (state === "none") return null;
  const reach = { whole: "inset-y-0", upper: "top-0 h-1/2", lower: "bottom-0 h-1/2" }[part];
  return <span aria-hidden="true" className={`${lengths[state]} ${reach}`} />;
}

const both: Record<SpineState, string> = {
  done: "spine spine-both-done",
  critical: "spine spine-both-critical",
  ahead: "spine",
  none: "",
};
const above: Record<SpineState, string> = {
  done: " spine-above-done",
  critical: " spine-above-critical",
  ahead: "",
  none: " spine-above-none",
};
const below: Record<SpineState, string> = {
  done: " spine-below-done",
  critical: " spine-below-critical",
  ahead: "",
  none: " spine-below-none",
};

/** The two halves behind a row. Most are alike and still ahead: hundreds of rows say no more than they have to. */
export const spineClass = (upper: SpineState, lower: SpineState): string =>
  upper === lower ? both[upper] : `spine${above[upper]}${below[lower]}`;

export type DotState = "done" | "urgent" | "critical" | "ahead";
