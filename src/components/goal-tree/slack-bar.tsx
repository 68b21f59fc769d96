export type BarTone = "done" | "slipping" | "taut" | "ahead";

const fills: Record<BarTone, string> = {
  done: "fill-forward",
  slipping: "fill-risk",
  taut: "fill-ink",
  ahead: "fill-ink-2",
};

/**
 * A step's time on the way from today (left) to the target (right), in hundredths: from where it can start to where it
 * can finish, and the thin tail of its slack. The words that say the same stand in the row and in its panel.
 */
export function SlackBar({
  from,
  to,
  slackTo,
  tone,
}: {
  from: number;
  to: number;
  slackTo: number;
  tone: BarTone;
}) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className="h-1.5 w-full overflow-visible"
    >
      <rect x="0" y="2.75" width="100" height="0.6" className="fill-line" />
      <rect
        x={to}
        y="2.4"
        width={Math.max(0, slackTo - to)}
        height="1.2"
        className={`${fills[tone]} opacity-50`}
      />
      <rect x={from} y="0.5" width={Math.max(1.5, to - from)} height="5" className={fills[tone]} />
    </svg>
  );
}
