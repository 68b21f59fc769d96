import Link from "next/link";
import { Children, type ComponentProps, type ReactNode } from "react";

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
  "inline-flex max-w-full items-center justify-center gap-2 rounded break-words transition-opacity disabled:opacity-50 disabled:cursor-not-allowed aria-disabled:opacity-50 aria-disabled:cursor-not-allowed";

/**
 * The classes of a button.
 *
 * @public they are for the button of react-aria under which a menu opens
 */
export const buttonClass = (variant: ButtonVariant = "plain"): string =>
  `${base} ${variants[variant]}`;

export function Button({
  variant = "plain",
  className = "",
  type = "button",
  isBusy = false,
  onClick,
  children,
  ...props
}: ComponentProps<"button"> & {
  variant?: ButtonVariant;
  /** What it does is under way: it keeps the focus, and another press does nothing. */
  isBusy?: boolean;
}) {
  return (
    <button
      type={type}
      className={`${buttonClass(variant)} ${className}`}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {breakable(children)}
    </button>
  );
}

type LinkProps = ComponentProps<"a"> & { href: string; variant?: ButtonVariant };

/** A link that looks like a button. */
export function ButtonLink({ variant = "plain", className = "", children, ...props }: LinkProps) {
  return (
    <Link className={`${buttonClass(variant)} ${className}`} {...props}>
      {breakable(children)}
    </Link>
  );
}

/** The same, for an address outside of the router: one that redirects, or that a cookie decides about. */
export function PlainButtonLink({
  variant = "plain",
  className = "",
  children,
  ...props
}: LinkProps) {
  return (
    <a className={`${buttonClass(variant)} ${className}`} {...props}>
      {breakable(children)}
    </a>
  );
}

/** Text that is no element of its own is never narrower than its longest word, and would spill out. */
const breakable = (children: ReactNode) =>
  Children.map(children, (child) =>
    typeof child === "string" && child.trim() !== "" ? (
      <span className="min-w-0">{child}</span>
    ) : (
      child
    ),
  );
