import type { CSSProperties } from "react";

export type BarTone = "done" | "urgent" | "critical" | "ahead";

const tones: Record<BarTone, string> = {
  done: "slack-bar slack-done",
  urgent: "slack-bar slack-urgent",
  critical: "slack-bar slack-critical",
  ahead: "slack-bar",
};

/**
 * The time of a step in per cent: from its earliest start to its earliest finish, with a thin tail for its slack. It
 * has no text, because the row and the panel say the same in words.
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
  // The defaults of the styles fit most bars, and what equals a default is not sent.
  const style = {
    "--from": from === 0 ? undefined : `${from}%`,
    "--to": `${Math.max(to, from + 1.5)}%`,
    "--slack": slackTo === 100 ? undefined : `${slackTo}%`,
  };
  return <span className={tones[tone]} style={style as CSSProperties} />;
}
