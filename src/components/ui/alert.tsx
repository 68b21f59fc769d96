import type { ReactNode } from "react";

/** What went wrong with a page as a whole, above the rest of it. */
export function Alert({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="mb-8 rounded bg-risk-wash px-4 py-3 font-medium text-risk">
      {children}
    </p>
  );
}
