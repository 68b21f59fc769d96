import fc from "fast-check";
import {
  hostileAnything,
  hostileDate,
  hostileInstant,
  hostileNumber,
  hostileText,
} from "./hostile-values";

/**
 * Puts invalid or unusual values into a valid input: mostly a single one, so that the rest of the input lets the call
 * get far.
 */

const anyCorruption = fc.record({
  // Without this, the first paths would be chosen most of the time.
  at: fc.noBias(fc.nat()),
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant("kind" as const) },
    { weight: 1, arbitrary: fc.constantFrom("anything", "key", "repeat", "wrap", "drop") },
  ),
  text: hostileText,
  date: hostileDate,
  instant: hostileInstant,
  number: hostileNumber,
  anything: hostileAnything,
});
type Corruption = typeof anyCorruption extends fc.Arbitrary<infer T> ? T : never;

export const corrupted = (inputs: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      inputs,
      fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 6, arbitrary: fc.tuple(anyCorruption) },
        { weight: 2, arbitrary: fc.tuple(anyCorruption, anyCorruption) },
      ),
    )
    .map(([input, corruptions]) => corruptions.reduce<unknown>(corrupt, input));

function corrupt(input: unknown, corruption: Corruption): unknown {
  const paths = pathsIn(input).flatMap((path) =>
    isKey(path, input) ? [path] : [path, path, path],
  );
  const path = paths[corruption.at % paths.length] ?? [];
  return replaced(input, path, (value) => hostileFor(value, corruption));
}

type Path = readonly string[];

/** Without the id of its subject a call does not get far, so such a field is corrupted less often. */
function isKey([field]: Path, input: unknown): boolean {
  if (field === undefined || field === "organization") return true;
  const value = (input as Record<string, unknown>)[field];
  return typeof value === "string" && /^[0-9a-f-]{36}$/.test(value);
}

/** Every path in a value; the last is the value itself. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key])), path];
}

function replaced(value: unknown, path: Path, by: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by(value);
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? inner : one));
  return withKey(value as object, String(key), inner);
}

/** Uses `defineProperty`, because an assignment to `__proto__` would not create a field. */
const withKey = (value: object, key: string, inner: unknown): object =>
  Object.defineProperty({ ...value }, key, { value: inner, enumerable: true, configurable: true });

function hostileFor(value: unknown, corruption: Corruption): unknown {
  const { kind, text, anything } = corruption;
  switch (kind) {
    case "kind":
      return hostileOfKind(value, corruption);
    case "key":
      return typeof value === "object" && value
        ? withKey(value, text, anything)
        : { [text]: value };
    case "repeat":
      return Array.from({ length: 5_000 }, () => (Array.isArray(value) ? value[0] : value));
    case "wrap":
      return [value];
    case "drop":
      return undefined;
    default:
      return anything;
  }
}

function hostileOfKind(value: unknown, { text, date, instant, number, anything }: Corruption) {
  if (typeof value === "number") return number;
  if (typeof value !== "string") return anything;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return date;
  return /^\d{4}-\d\d-\d\dT/.test(value) ? instant : text;
}
