import {
  bareComments,
  bareTree,
  comments,
  floorComments,
  floorTree,
  floorTreePath,
  goalPath,
  ownerSession,
  pageOf,
  treeThroughTrpc,
} from "./asks";
import type { Bench } from "./bench";
import { type Figure, interleaved, megabytes, perSecond, ratioOf } from "./figure";
import { type Ask, requestsPerSecond } from "./load";

/** Requests a second at concurrency 16, and what the processes hold in memory afterwards. */
export async function throughput(bench: Bench): Promise<Figure[]> {
  const { world, ours, floor, bare } = bench;
  const page = [pageOf(ours.url, goalPath(world, 200), ownerSession(world))];
  const floorPage = [{ url: floor.url + floorTreePath(world) }];
  const tree = [treeThroughTrpc(ours.url, world)];
  const post = comments(ours.url, world);
  return [
    await compared(bench, "goal's page, full HTML", page, floorPage, { atLeast: 0.5 }),
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
    await compared(bench, "posting a comment", post, floorComments(floor.url, world), {
      atLeast: 0.6,
    }),
    await compared(
      bench,
      "  beside node:http over bare pg",
      post,
      bareComments(bare.url, world),
      null,
    ),
    ratioOf("memory after this load", [{ ours: ours.memory(), floor: floor.memory() }], megabytes, {
      atMost: 1.6,
    }),
  ];
}

async function compared(
  { rounds, seconds }: Bench,
  what: string,
  ours: Ask[],
  floor: Ask[],
  wanted: Figure["wanted"],
): Promise<Figure> {
  const pairs = await interleaved(
    rounds,
    () => requestsPerSecond(ours, seconds),
    () => requestsPerSecond(floor, seconds),
  );
  return ratioOf(`${what}, concurrency 16`, pairs, perSecond, wanted);
}
