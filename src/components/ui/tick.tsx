import type { ComponentProps } from "react";

/**
 * The browser's own checkbox alone, for hundreds of rows that are sent as HTML. Elsewhere `Checkbox` brings its label
 * along.
 */
export function Tick({
  className = "",
  ...props
}: Omit<ComponentProps<"input">, "type" | "autoComplete">) {
  // Without autofill, because `TypedEarly` replays a box that was ticked before the scripts were loaded.
  return (
    <input
      type="checkbox"
      autoComplete="off"
      className={className ? `tick ${className}` : "tick"}
      {...props}
    />
  );
}
