export type SpineState = "done" | "critical" | "ahead" | "none";

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
  return <span aria-hidden="true" className={`spine-line spine-${state} ${reach}`} />;
}

export type DotState = "done" | "urgent" | "critical" | "ahead";
