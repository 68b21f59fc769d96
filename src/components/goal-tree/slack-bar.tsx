export type BarTone = "done" | "slipping" | "taut" | "ahead";

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
      className={`slack-bar slack-${tone}`}
    >
      <rect y="2.75" width="100" height="0.6" />
      <rect x={to} y="2.4" width={Math.max(0, slackTo - to)} height="1.2" />
      <rect x={from} y="0.5" width={Math.max(1.5, to - from)} height="5" />
    </svg>
  );
}
