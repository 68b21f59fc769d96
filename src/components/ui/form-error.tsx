import type { ReactNode } from "react";

/** Says why a form as a whole was refused; the error of a single field stands at the field. */
export function FormError({ children }: { children: ReactNode }) {
  return children ? (
    <p role="alert" className="font-medium text-risk">
      {children}
    </p>
  ) : null;
}
