import type { ReactNode } from "react";

const tones = {
  /** Something went wrong: said at once. */
  risk: "bg-risk-wash font-medium text-risk",
  /** Something to know. */
  plain: "bg-raised text-ink-2",
} as const;

/** What is to be said of a page as a whole, above the rest of it. The bar at its start is what forced colours keep. */
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
