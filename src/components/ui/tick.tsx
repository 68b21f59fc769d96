import type { ComponentProps } from "react";

/**
 * The browser's own box and nothing else, for rows that are drawn by the hundred before any script. Everywhere else the
 * kit's `Checkbox` brings its label along.
 */
export function Tick({
  className = "",
  ...props
}: Omit<ComponentProps<"input">, "type" | "autoComplete">) {
  // The browser must not fill it by itself: what was ticked before the scripts were there is replayed.
  return (
    <input
      type="checkbox"
      autoComplete="off"
      className={className ? `tick ${className}` : "tick"}
      {...props}
    />
  );
}
