import { join } from "node:path";
import { type Figure, interleaved, milliseconds, ratioOf } from "./figure";
import { floor, ourDemo, type Running, start } from "./servers";
import type { World } from "./world";

/**
 * The second `npm start`, with its database, and `next start` of the floor: the time until the response to the first
 * page.
 */
export async function starting(world: World, rounds: number): Promise<Figure[]> {
  const log = join(world.directory, "starts.log");
  const ours = () => start(ourDemo(join(world.directory, "demo")), log);
  const floors = () => start(floor(world.database.adminUrl), log);
  const pairs = await interleaved(rounds, timeOf(ours), timeOf(floors));
  return [
    ratioOf("npm start, second time, to the first page", pairs, milliseconds, { atMost: 2.5 }),
  ];
}

const timeOf = (begin: () => Promise<Running>) => async () => {
  const running = await begin();
  await running.stop();
  return running.startedIn;
};
