import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export type BenchRequest = {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  /** `{uuid}` becomes a new id in each request. */
  body?: string;
};

type Seen = {
  requests: number;
  seconds: number;
  medianMilliseconds: number;
  failures: string[];
};

const program = fileURLToPath(new URL("./loader.mjs", import.meta.url));

/**
 * Sends requests in turn, `concurrency` at a time, for some seconds, from a process of its own. Throws where a response
 * is not 200.
 */
export async function load(
  targets: readonly BenchRequest[],
  concurrency: number,
  seconds: number,
  most = 50_000,
): Promise<Seen> {
  const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify({ targets: targets, concurrency, seconds, most }));
  let output = "";
  for await (const chunk of child.stdout) output += chunk;
  const seen: Seen = JSON.parse(output);
  const [failure] = seen.failures;
  if (failure) throw new Error(`${targets[0]?.url} answered ${failure}`);
  return seen;
}

export async function requestsPerSecond(
  targets: readonly BenchRequest[],
  seconds: number,
): Promise<number> {
  const seen = await load(targets, 16, seconds);
  return seen.requests / seen.seconds;
}

/** The limit of requests that one person may send in a minute is 240; each of them is sent in all rounds. */
const mostByOne = 180;

/** The median milliseconds of requests that are sent one after another, in one of so many rounds. */
export async function timeOfOne(
  ask: BenchRequest,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<number> {
  // One more round than is counted warms both sides up.
  const most = Math.floor(mostByOne / (rounds + 1));
  return (await load([ask], 1, seconds, most)).medianMilliseconds;
}
