export type RungMarkerState = "done" | "standing" | "critical" | "ahead";

const strokes: Record<RungMarkerState, string> = {
  done: "fill-forward stroke-forward",
  standing: "fill-forward stroke-forward",
  critical: "fill-paper stroke-ink",
  ahead: "fill-paper stroke-line-strong",
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
  const solid = state === "done" || state === "standing";
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 44 44"
      className="shrink-0 overflow-visible"
    >
      {state === "standing" ? (
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
        x={state === "standing" ? 9 : 7}
        y={state === "standing" ? 9 : 7}
        width={state === "standing" ? 26 : 30}
        height={state === "standing" ? 26 : 30}
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
          className={`text-[12px] font-semibold ${solid ? "fill-paper" : "fill-ink"}`}
        >
          {level}
        </text>
      )}
    </svg>
  );
}
