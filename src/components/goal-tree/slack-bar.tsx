import type { CSSProperties } from "react";

export type BarTone = "done" | "urgent" | "critical" | "ahead";

const tones: Record<BarTone, string> = {
  done: "slack-bar slack-done",
  urgent: "slack-bar slack-urgent",
  critical: "slack-bar slack-critical",
  ahead: "slack-bar",
};

/**
 * A step's time on the way from today to the target, in hundredths: from where it can start to where it
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
  // Most begin today or can take all the time there is: what the styles take for granted need not be sent.
  const style = {
    "--from": from === 0 ? undefined : `${from}%`,
    "--to": `${Math.max(to, from + 1.5)}%`,
    "--slack": slackTo === 100 ? undefined : `${slackTo}%`,
  };
  return <span className={tones[tone]} style={style as CSSProperties} />;
}
