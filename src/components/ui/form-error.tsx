import type { ReactNode } from "react";

/** Why a form as a whole was not taken. What is wrong with one field stands at the field. */
export function FormError({ children }: { children: ReactNode }) {
  return children ? (
    <p role="alert" className="font-medium text-risk">
      {children}
    </p>
  ) : null;
}
