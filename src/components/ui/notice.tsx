import type { ReactNode } from "react";

const tones = {
  /** Something went wrong: announced at once. */
  risk: "bg-risk-wash font-medium text-risk",
  /** Information. */
  plain: "bg-raised text-ink-2",
} as const;

/** A notice about a whole page, above its content. Forced colours keep the bar at its start. */
export function Notice({
  tone = "plain",
  children,
}: {
  tone?: keyof typeof tones;
  children: ReactNode;
}) {
  return (
    <div
      role={tone === "risk" ? "alert" : undefined}
      className={`mb-8 rounded border-s-3 border-current px-4 py-3 ${tones[tone]}`}
    >
      {children}
    </div>
  );
}
