import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { applyMigrations } from "../../prisma/engine/migrations.mjs";
import { seedScale } from "../../prisma/seed/scale";
import { addScaledGoal } from "../../prisma/seed/scaled-goal";
import { startEmbeddedPostgres } from "../../scripts/lib/embedded-postgres.mjs";
import { connect, type Database } from "../../src/server/infra/db";
import {
  buildConsent,
  buildMember,
  buildSession,
  inOrganization,
} from "../../src/server/testing/builders";
import { analyze, noRows, writeRows } from "../../src/server/testing/bulk";

/**
 * The data on which both sides are measured: a PostgreSQL with one seed, and a copy of it with many more comments of
 * others.
 */
export type World = {
  directory: string;
  database: DatabaseUrls;
  /** The same rows, but ten times the comments on all goals but the measured ones. */
  grown: DatabaseUrls;
  /** The server's own log, into which it can write every statement. */
  serverLog: string;
  organization: { id: string; slug: string };
  owner: { id: string; session: string };
  /** Sessions of colleagues who read the goal of 200 nodes and comment on the one to which requests write. */
  colleagues: string[];
  /** Goals by their number of nodes; the one of 200 has 1,000 comments. */
  goals: Record<20 | 200 | 300 | 2000, string>;
  /** Another goal of 200 nodes, to which requests write. */
  written: { id: string; nodeIds: string[] };
  /** Managers by the number of people below them. */
  teams: Record<5 | 500, { slug: string; session: string }>;
  stop: () => Promise<void>;
};

/** The address for the role that row-level security binds, and the one for a superuser. */
type DatabaseUrls = { url: string; adminUrl: string };

// The limit of 240 changes a minute is for each person; sixty people are enough for what a loader of sixteen
// connections can send.
const colleagueCount = 60;
const growth = 10;

export async function buildWorld(): Promise<World> {
  const directory = await mkdtemp(join(tmpdir(), "backcast-bench-"));
  const server = await startEmbeddedPostgres({ directory: join(directory, "postgres") });
  const stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await applyMigrations(server.url);
    const name = new URL(server.url).pathname.slice(1);
    const seeded = await seed(server.url);
    const grownName = `${name}_grown`;
    await inAdmin(server.adminUrl, (client) =>
      client.query(
        `CREATE DATABASE ${grownName} TEMPLATE ${name} OWNER ${new URL(server.url).username}`,
      ),
    );
    const grown = urlsOf(server, grownName);
    await inAdmin(grown.adminUrl, (client) => grow(client, seeded));
    return {
      ...seeded,
      directory,
      serverLog: join(directory, "postgres", "server.log"),
      database: urlsOf(server, name),
      grown,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function seed(url: string) {
  const database = connect(url);
  try {
    const goals = await seedGoals(database);
    const teams = { 5: await seedTeam(database, 5), 500: await seedTeam(database, 500) };
    return { ...goals, teams };
  } finally {
    await database.prisma.$disconnect();
    await database.pool.end();
  }
}

/** Goals of one owner, among a hundred goals of others with a hundred comments each. */
async function seedGoals(database: Database) {
  const slug = "bench";
  const others = { people: 50, goalsEach: 2, nodesEach: 40, commentsEach: 100 };
  const { organizationId, manager } = await seedScale(database, { ...others, slug });
  const owner = await buildMember(database, organizationId, {
    email: `owner@${slug}.test`,
    name: "Rowan Ashe",
    managerId: manager.id,
  });
  await buildConsent(database, organizationId, owner.id, manager.id);
  const today = new Date().toISOString().slice(0, 10);
  const rows = noRows();
  const people = { organizationId, ownerId: owner.id, managerId: manager.id };
  const add = (nodesEach: number, commentsEach: number, audience: "chain" | "organization") => {
    const size = { people: 1, goalsEach: 1, nodesEach, commentsEach };
    addScaledGoal(rows, people, size, { today, goalIndex: 0 });
    const goal = rows.goal.at(-1);
    if (typeof goal?.id !== "string") throw new Error("No goal was added.");
    goal.audiences = [audience];
    return goal.id;
  };
  const goals = {
    20: add(20, 100, "chain"),
    200: add(200, 1_000, "organization"),
    300: add(300, 1_500, "chain"),
    2000: add(2_000, 1_000, "chain"),
  };
  const written = add(200, 0, "organization");
  const nodeIds = rows.node.flatMap(({ id, goalId }) =>
    goalId === written && typeof id === "string" ? [id] : [],
  );
  await inOrganization(database, organizationId, async (db) => {
    await writeRows(db, rows, today);
    await analyze(db);
  });
  const colleagues: string[] = [];
  for (let count = 0; count < colleagueCount; count++) {
    const email = `colleague-${count}@${slug}.test`;
    const { userId } = await buildMember(database, organizationId, { email });
    colleagues.push((await buildSession(database, userId ?? "")).token);
  }
  return {
    organization: { id: organizationId, slug },
    owner: { id: owner.id, session: (await buildSession(database, owner.userId ?? "")).token },
    colleagues,
    goals,
    written: { id: written, nodeIds },
  };
}

async function seedTeam(database: Database, people: 5 | 500) {
  const size = { people, goalsEach: 1, nodesEach: 40, commentsEach: 20 };
  const { slug, manager } = await seedScale(database, { ...size, slug: `bench-team-${people}` });
  const { token } = await buildSession(database, manager.userId);
  return { slug, session: token };
}

/** Writes every comment on the other goals nine more times. */
async function grow(client: pg.Client, { owner }: { owner: { id: string } }) {
  await client.query(
    `INSERT INTO comments
       (organization_id, id, goal_id, node_id, thread_id, author_id, audience, body, created_at)
     SELECT c.organization_id, gen_random_uuid(), c.goal_id, c.node_id, c.thread_id, c.author_id,
       c.audience, c.body, c.created_at + n * interval '1 minute'
     FROM comments c
     JOIN goals g ON g.organization_id = c.organization_id AND g.id = c.goal_id
     CROSS JOIN generate_series(2, ${growth}) n
     WHERE g.owner_id <> $1`,
    [owner.id],
  );
  await client.query("ANALYZE comments");
}

function urlsOf(server: { url: string; adminUrl: string }, name: string): DatabaseUrls {
  const of = (text: string) => Object.assign(new URL(text), { pathname: `/${name}` }).href;
  return { url: of(server.url), adminUrl: of(server.adminUrl) };
}

export async function inAdmin<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
