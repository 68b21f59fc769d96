import type { Bench } from "./bench";
import { type Figure, interleaved, megabytes, type Pair, perSecond, ratioOf } from "./figure";
import { type BenchRequest, requestsPerSecond } from "./load";
import {
  bareComments,
  bareTree,
  comments,
  floorComments,
  floorTree,
  floorTreePath,
  goalPages,
  treeThroughTrpc,
} from "./requests";

/** Requests a second at concurrency 16, and the memory that the processes hold right after. */
export async function throughput(bench: Bench): Promise<Figure[]> {
  const { world, ours, floor, bare } = bench;
  const held: Held = { ours: [], floor: [] };
  const page = goalPages(ours.url, world);
  const floorPage = [{ url: floor.url + floorTreePath(world) }];
  const tree = treeThroughTrpc(ours.url, world);
  const post = comments(ours.url, world);
  return [
    await compared(bench, "goal's page, full HTML", page, floorPage, { atLeast: 0.6 }),
    await compared(bench, "the tree through tRPC", tree, [floorTree(floor.url, world)], {
      atLeast: 0.7,
    }),
    await compared(
      bench,
      "  beside node:http over bare pg",
      tree,
      [bareTree(bare.url, world)],
      null,
    ),
    await compared(
      bench,
      "posting a comment",
      post,
      floorComments(floor.url, world),
      { atLeast: 0.6 },
      held,
    ),
    await compared(
      bench,
      "  beside node:http over bare pg",
      post,
      bareComments(bare.url, world),
      null,
    ),
    ratioOf("memory right after these loads", pairsOf(held), megabytes, { atMost: 1.6 }),
  ];
}

/**
 * The memory of each side at the end of each of its turns. The engine releases memory once it is idle, so both are
 * measured at the same moment of their work.
 */
type Held = { ours: number[]; floor: number[] };

const pairsOf = ({ ours, floor }: Held): Pair[] =>
  // The first turn of each side does not count.
  ours.slice(1).map((bytes, index) => ({ ours: bytes, floor: floor[index + 1] ?? Number.NaN }));

async function compared(
  { ours, floor, rounds, seconds }: Bench,
  what: string,
  own: BenchRequest[],
  other: BenchRequest[],
  wanted: Figure["wanted"],
  held?: Held,
): Promise<Figure> {
  const loadRound = (targets: BenchRequest[], side: "ours" | "floor") => async () => {
    const found = await requestsPerSecond(targets, seconds);
    held?.[side].push({ ours, floor }[side].memory());
    return found;
  };
  const pairs = await interleaved(rounds, loadRound(own, "ours"), loadRound(other, "floor"));
  return ratioOf(`${what}, concurrency 16`, pairs, perSecond, wanted);
}
