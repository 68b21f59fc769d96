import type { Bench } from "./bench";
import { type Figure, interleaved, milliseconds, ratioOf } from "./figure";
import { load, timeOfOne } from "./load";
import { goalPath, ownerSession, pageOf } from "./requests";
import { type Count, countStatements } from "./statements";

/** Statements and time, which must not grow with the data. "ours" is the larger database, "floor" the smaller. */
export async function growth({ world, ours, grown, rounds, seconds }: Bench): Promise<Figure[]> {
  const page = (nodes: keyof typeof world.goals) =>
    pageOf(ours.url, goalPath(world, nodes), ownerSession(world));
  const team = (people: keyof typeof world.teams) => {
    const { slug, session } = world.teams[people];
    return pageOf(ours.url, `/${slug}/team`, session);
  };
  const count = async (ask: ReturnType<typeof page>) => {
    await load([ask], 1, 0.5);
    return countStatements(world, () => once(ask));
  };
  const [small, large] = [await count(page(20)), await count(page(2000))];
  const [five, fiveHundred] = [await count(team(5)), await count(team(500))];
  const turns = { rounds, seconds };
  const after = pageOf(grown.url, goalPath(world, 200), ownerSession(world));
  const tenfold = await interleaved(
    rounds,
    () => timeOfOne(after, turns),
    () => timeOfOne(page(200), turns),
  );
  const teams = await interleaved(
    rounds,
    () => timeOfOne(team(500), turns),
    () => timeOfOne(team(5), turns),
  );
  return [
    counted("SQL statements of a goal's page, 2,000 nodes | 20", large, small, 8),
    ratioOf("goal's page, others' comments tenfold | before", tenfold, milliseconds, {
      atMost: 1.15,
    }),
    counted("SQL statements of the team page, 500 people | 5", fiveHundred, five, five.statements),
    ratioOf("team page, 500 people | 5", teams, milliseconds, { atMost: 3 }),
  ];
}

const once = (ask: ReturnType<typeof pageOf>) =>
  fetch(ask.url, { headers: ask.headers ?? {} }).then((response) => response.text());

const counted = (what: string, larger: Count, smaller: Count, atMost: number): Figure => {
  const { statements } = larger;
  return {
    what,
    ours: countText(larger),
    floor: countText(smaller),
    spread: { median: statements, least: statements, most: statements },
    wanted: { atMost },
    unit: "",
  };
};

const countText = ({ statements, control }: Count) => `${statements} + ${control} BEGIN/COMMIT`;
