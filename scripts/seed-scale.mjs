// @ts-check
import { parseArgs } from "node:util";
import { fail } from "./lib/until-stopped.mjs";

const usage =
  "npm run seed:scale -- [--people 500] [--goals 1] [--nodes 40] [--comments 20]\n" +
  "adds an organization of that size to DATABASE_URL or to the embedded database (stop the app first).";

/** @param {string | undefined} text @param {number} otherwise */
function count(text, otherwise) {
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(number) || number < 0) {
    console.error(usage);
    process.exit(1);
  }
  return number;
}

try {
  const { values } = parseArgs({
    options: {
      people: { type: "string" },
      goals: { type: "string" },
      nodes: { type: "string" },
      comments: { type: "string" },
    },
  });
  const size = {
    people: count(values.people, 500),
    goalsEach: count(values.goals, 1),
    nodesEach: count(values.nodes, 40),
    commentsEach: count(values.comments, 20),
  };
  const { prepare } = await import("./lib/prepare.mjs");
  const { run } = await import("./lib/step.mjs");
  const { stopDatabase } = await prepare({ dev: false });
  try {
    const args = ["--import", "tsx", "prisma/seed/scale-run.ts", JSON.stringify(size)];
    process.exitCode = await run(process.execPath, args);
  } finally {
    await stopDatabase();
  }
} catch (error) {
  fail(error);
}
