export type RungMarkerState = "done" | "current" | "critical" | "ahead" | "urgent";

const strokes: Record<RungMarkerState, string> = {
  done: "fill-forward stroke-forward",
  current: "fill-forward stroke-forward",
  critical: "fill-paper stroke-ink",
  ahead: "fill-paper stroke-line-strong",
  urgent: "fill-paper stroke-risk",
};

/** The diamond of a rung, with its height on the ladder in it. Solid where done, open where still to come. */
export function RungMarker({
  state,
  level,
  size = 44,
}: {
  state: RungMarkerState;
  level?: number | undefined;
  size?: number;
}) {
  const solid = state === "done" || state === "current";
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 44 44"
      className="drawing shrink-0 overflow-visible"
    >
      {state === "current" ? (
        <rect
          x="4"
          y="4"
          width="36"
          height="36"
          rx="5"
          transform="rotate(45 22 22)"
          className="fill-none stroke-forward"
          strokeWidth="1.5"
        />
      ) : null}
      <rect
        x={state === "current" ? 9 : 7}
        y={state === "current" ? 9 : 7}
        width={state === "current" ? 26 : 30}
        height={state === "current" ? 26 : 30}
        rx="4"
        transform="rotate(45 22 22)"
        className={strokes[state]}
        strokeWidth="2"
      />
      {level === undefined ? null : (
        <text
          x="22"
          y="26"
          textAnchor="middle"
          className={`text-marker font-semibold ${solid ? "fill-paper" : "fill-ink"}`}
        >
          {level}
        </text>
      )}
    </svg>
  );
}
