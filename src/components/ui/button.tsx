import type { ComponentProps } from "react";

const variants = {
  /** The one thing to do here. Its border is unseen until colours are forced. */
  solid:
    "border border-transparent bg-forward text-paper hover:opacity-90 px-4 py-2 min-h-11 font-medium",
  /** Something else one may do. */
  plain: "border border-line-strong text-ink hover:bg-raised px-4 py-2 min-h-11",
  /** In running text or a row. */
  quiet: "text-forward hover:underline underline-offset-4 font-medium min-h-6",
  /** In a row, and it cannot be undone or stops something. */
  risk: "text-risk hover:underline underline-offset-4 font-medium min-h-6",
  /** In the looks of what it belongs to. */
  bare: "min-h-6",
} as const;

export type ButtonVariant = keyof typeof variants;

const base =
  "inline-flex max-w-full items-center justify-center gap-2 rounded break-words transition-opacity disabled:opacity-50 disabled:cursor-not-allowed";

/** The classes alone, for links that look like buttons. */
export const buttonClass = (variant: ButtonVariant = "plain"): string =>
  `${base} ${variants[variant]}`;

export function Button({
  variant = "plain",
  className = "",
  type = "button",
  ...props
}: ComponentProps<"button"> & { variant?: ButtonVariant }) {
  return <button type={type} className={`${buttonClass(variant)} ${className}`} {...props} />;
}
