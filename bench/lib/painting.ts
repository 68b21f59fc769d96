import type { Bench } from "./bench";
import { largestPaint, launch, scriptBytes, ticks, type Visit } from "./browser";
import { type Figure, interleaved, kilobytes, milliseconds, ratioOf, spreadOf } from "./figure";
import { floorTreePath, goalPath, ownerSession } from "./requests";

const tickTimes = 9;

/** How much a browser is sent, and how soon a person sees it. */
export async function painting({ world, ours, floor, rounds }: Bench): Promise<Figure[]> {
  const browser = await launch();
  try {
    const manager = world.teams[5];
    const goal = (nodes: 200 | 300): Visit => ({
      url: ours.url + goalPath(world, nodes),
      session: ownerSession(world),
    });
    const today = { url: `${ours.url}/${world.organization.slug}`, session: ownerSession(world) };
    const team = { url: `${ours.url}/${manager.slug}/team`, session: manager.session };
    const floorPage = { url: floor.url + floorTreePath(world) };

    const floorBytes = await scriptBytes(browser, floorPage);
    const sent = async (what: string, visit: Visit, atMost: number) =>
      ratioOf(
        `script sent, compressed: ${what}`,
        [{ ours: await scriptBytes(browser, visit), floor: floorBytes }],
        kilobytes,
        { atMost },
      );
    const figures = [
      await sent("climb", goal(200), 1.6),
      await sent("Today", today, 1.3),
      await sent("Team", team, 1.3),
    ];
    const paints = await interleaved(
      rounds,
      () => largestPaint(browser, goal(200)),
      () => largestPaint(browser, floorPage),
    );
    const ticked = await ticks(browser, goal(300), tickTimes);
    return [
      ...figures,
      ratioOf("largest paint of the climb, 4× slower processor", paints, milliseconds, {
        atMost: 1.8,
      }),
      {
        what: "ticking a step among 300 nodes, click to paint, 4× slower",
        ours: milliseconds(spreadOf(ticked).median),
        floor: "",
        spread: spreadOf(ticked),
        wanted: { atMost: 100 },
        unit: " ms",
      },
    ];
  } finally {
    await browser.close();
  }
}
