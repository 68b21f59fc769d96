// @ts-check
import { readArguments } from "./lib/arguments.mjs";
import { Refusal, run } from "./lib/step.mjs";
import { runScript } from "./lib/until-stopped.mjs";

// Only what Node brings may be imported above: on a clean clone, the packages come first.

const usage =
  "npm run seed:scale -- [--people 500] [--goals 1] [--nodes 40] [--comments 20]\n" +
  "adds an organization of that size to DATABASE_URL or to the embedded database (stop the app first).";

/** @param {string} text */
function count(text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Refusal(usage);
  return number;
}

function readSize() {
  const options = /** @type {const} */ ({
    people: { type: "string", default: "500" },
    goals: { type: "string", default: "1" },
    nodes: { type: "string", default: "40" },
    comments: { type: "string", default: "20" },
  });
  const { values } = readArguments(options, usage);
  return {
    people: count(values.people),
    goalsEach: count(values.goals),
    nodesEach: count(values.nodes),
    commentsEach: count(values.comments),
  };
}

await runScript(async () => {
  const size = readSize();
  const { ensureClient } = await import("./lib/build.mjs");
  const { prepare } = await import("./lib/prepare.mjs");
  await ensureClient();
  const { stopDatabase } = await prepare({ dev: false });
  try {
    const args = ["--import", "tsx", "prisma/seed/scale-run.ts", JSON.stringify(size)];
    if ((await run(process.execPath, args)) !== 0) throw new Refusal("Nothing was added.");
  } finally {
    await stopDatabase();
  }
});
