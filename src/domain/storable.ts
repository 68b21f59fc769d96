import { nameOfControl } from "./clean-text";
import { isStorable } from "./text";

/** A value that no field of an input may have, whatever its schema allows. */
export type UnstorableValue = { path: string; message: string };

/** Inputs nested deeper than this are refused. */
const maxDepth = 32;

/**
 * The first value within an input that the database cannot store: text with NUL or half a surrogate pair in it, or a
 * number that is NaN or too large for JavaScript to represent exactly. It does not recurse, because the sender decides
 * how deep an input is.
 */
export function findUnstorable(input: unknown): UnstorableValue | null {
  const waiting: { value: unknown; path: string; depth: number }[] = [
    { value: input, path: "", depth: 0 },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next;
    const message = depth > maxDepth ? "problem.invalidInput" : refusalOf(value);
    if (message) return { path, message };
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key)) return { path, message: "text.control" };
      waiting.push({ value: inner, path: path ? `${path}.${key}` : key, depth: depth + 1 });
    }
  }
  return null;
}

function refusalOf(value: unknown): string | null {
  if (typeof value === "string") return isStorable(value) ? null : nameOfControl(value);
  if (typeof value !== "number") return null;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? null : "number.outOfRange";
}
