/** The box of whatever is typed in or chosen from; forced colours draw its edge by themselves. */
export const controlClass =
  "w-full rounded border border-line-strong bg-paper px-3 text-ink placeholder:text-ink-3 focus-visible:border-forward aria-invalid:border-risk";

/** The same without an edge, in something that has one. */
export const bareClass = "w-full bg-transparent text-ink outline-none placeholder:text-ink-3";

export const labelClass = (isHidden: boolean | undefined): string =>
  isHidden ? "sr-only" : "font-medium";
