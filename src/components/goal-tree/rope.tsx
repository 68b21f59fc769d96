export type RopeState = "climbed" | "taut" | "ahead" | "none";

/** A length of the spine of its own: green where climbed, dark and taut along the critical chain, else dashed. */
export function Rope({
  state,
  part = "whole",
}: {
  state: RopeState;
  part?: "whole" | "upper" | "lower";
}) {
  if (state === "none") return null;
  const reach = { whole: "inset-y-0", upper: "top-0 h-1/2", lower: "bottom-0 h-1/2" }[part];
  return <span aria-hidden="true" className={`rope rope-${state} ${reach}`} />;
}

export type DotState = "done" | "slipping" | "taut" | "ahead";
