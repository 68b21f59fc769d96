// @ts-check
import { untilResponding } from "./lib/first-response.mjs";
import { runScript, untilStopped } from "./lib/until-stopped.mjs";

// Only what Node brings may be imported above: on a clean clone, the packages come first.

const demoPeople = [
  ["maya@harbor.test", "a Team Lead with a plan"],
  ["daniel@harbor.test", "her manager, a Director"],
  ["priya@harbor.test", "her mentor"],
  ["olivia@harbor.test", "who runs the organization"],
];

// React and Next choose their production code by this variable when they are loaded.
Object.assign(process.env, { NODE_ENV: "production" });

await runScript(async () => {
  const { prepare } = await import("./lib/prepare.mjs");
  const { holdBuild } = await import("./lib/served-build.mjs");
  const stopped = untilStopped();
  /** @type {ReturnType<typeof load> | undefined} */
  let loading;
  const loadOnce = () => {
    loading ??= load();
    loading.catch(() => {});
    return loading;
  };
  const { settings, stopDatabase } = await prepare({ dev: false, onDatabaseStarting: loadOnce });
  try {
    const { serve, build, isCurrent } = await loadOnce();
    if (!isCurrent) await build();
    const { release } = await holdBuild();
    const { stop } = await serve(settings);
    try {
      await untilResponding(settings);
      announce(settings);
      await stopped;
      console.log("Stopping …");
    } finally {
      await stop();
      release();
    }
  } finally {
    await stopDatabase();
  }
});

/** Loads what serves, and checks the build: not before the database starts, which takes a while by itself. */
async function load() {
  const { build, isBuildCurrent } = await import("./lib/build.mjs");
  const [, { serve }, isCurrent] = await Promise.all([
    import("pg"),
    import("./lib/serve.mjs"),
    isBuildCurrent(),
  ]);
  return { serve, build, isCurrent };
}

/** @param {{ appUrl: string, demoMode: boolean }} settings */
function announce({ appUrl, demoMode }) {
  console.log(`\nBackcast runs at ${appUrl}`);
  if (!demoMode) return;
  console.log("Demo mode: sign in with one click, or by a link to the mailbox page, as");
  for (const [email, who] of demoPeople) console.log(`  ${email?.padEnd(20)} ${who}`);
  console.log(`  mail it sends: ${appUrl}/dev/mailbox`);
}
