/** The box of a field. Its border is what forced colours draw. */
export const controlClass =
  "w-full rounded border border-line-strong bg-paper px-3 text-ink text-ellipsis placeholder:text-ink-3 focus-visible:border-forward disabled:cursor-not-allowed disabled:border-line disabled:bg-raised disabled:text-ink-2 aria-invalid:border-risk forced-colors:aria-invalid:border-2";

/** A field without a border, within something that has one. */
export const bareClass =
  "w-full bg-transparent text-ink text-ellipsis outline-none placeholder:text-ink-3";

/** A field and its button in one box, which draws the focus ring for both. */
export const groupClass =
  "flex h-control rounded border border-line-strong bg-paper focus-within:border-forward has-[[aria-invalid]]:border-risk forced-colors:has-[[aria-invalid]]:border-2 has-[input:disabled]:border-line has-[input:disabled]:bg-raised has-[input:disabled]:text-ink-2 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-forward";

export const inGroupClass =
  "min-w-0 flex-1 bg-transparent px-3 text-ink text-ellipsis outline-none disabled:cursor-not-allowed disabled:text-ink-2 placeholder:text-ink-3";

export const labelClass = (isHidden: boolean | undefined): string =>
  isHidden ? "sr-only" : "font-medium wrap-anywhere";
