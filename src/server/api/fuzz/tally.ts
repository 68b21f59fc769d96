/** The amount and the seed of a run, and its outcomes. The test suite runs few inputs; `npm run fuzz` sets both. */

export const inputsEach = Number(process.env.FUZZ_INPUTS ?? 10);
/** The test suite always uses the same seed, so that a failure is caused by the last change. */
const seed = Number(process.env.FUZZ_SEED ?? 1);

/** A seed for each part of a run, so that a part does not depend on the parts before it. */
export function seedOf(part: string): number {
  let hash = seed | 0;
  for (const letter of part) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return hash;
}

export class Tally {
  private readonly responses = new Map<string, number>();
  readonly faults: string[] = [];

  count(response: string): void {
    this.responses.set(response, (this.responses.get(response) ?? 0) + 1);
  }

  fault(where: string, input: unknown): void {
    this.count("FAULT");
    this.faults.push(`${where} ${shown(input)}`);
  }

  of(response: string): number {
    return this.responses.get(response) ?? 0;
  }

  print(what: string): void {
    const total = [...this.responses.values()].reduce((sum, count) => sum + count, 0);
    const byCode = [...this.responses].sort(([, a], [, b]) => b - a);
    console.log(
      [
        `${what}: ${total} calls, ${inputsEach} inputs each, FUZZ_SEED=${seed}`,
        ...byCode.map(([response, count]) => `${String(count).padStart(8)}  ${response}`),
      ].join("\n"),
    );
  }
}

const longest = 600;

/** Prints an input so that it can be reproduced; values that JSON does not know are spelled out. */
function shown(input: unknown): string {
  const text =
    JSON.stringify(input, (_, value: unknown) =>
      typeof value === "number" && !Number.isFinite(value) ? `(${value})` : value,
    ) ?? "undefined";
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
}
