import type { ComponentProps } from "react";

const variants = {
  /** The main action of a screen. Its border is visible only where colours are forced. */
  solid:
    "border border-transparent bg-forward text-paper hover:opacity-90 px-4 py-2 min-h-11 font-medium",
  /** Any other action. */
  plain: "border border-line-strong text-ink hover:bg-raised px-4 py-2 min-h-11",
  /** An action within text or a row. */
  quiet: "text-forward hover:underline underline-offset-4 font-medium min-h-6",
  /** A destructive action within a row. */
  risk: "text-risk hover:underline underline-offset-4 font-medium min-h-6",
  /** Without a style of its own. */
  bare: "min-h-6",
} as const;

export type ButtonVariant = keyof typeof variants;

const base =
  "inline-flex max-w-full items-center justify-center gap-2 rounded break-words transition-opacity disabled:opacity-50 disabled:cursor-not-allowed";

/** The classes of a button, for links that look like one. */
export const buttonClass = (variant: ButtonVariant = "plain"): string =>
  `${base} ${variants[variant]}`;

export function Button({
  variant = "plain",
  className = "",
  type = "button",
  children,
  ...props
}: ComponentProps<"button"> & { variant?: ButtonVariant }) {
  return (
    <button type={type} className={`${buttonClass(variant)} ${className}`} {...props}>
      {/* Text that is no element of its own is never narrower than its longest word, and would spill out. */}
      {typeof children === "string" ? <span className="min-w-0">{children}</span> : children}
    </button>
  );
}
