// @ts-check
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";

/**
 * The lowest floor: node:http with bare pg, and the SQL that the others send. GET /tree?organization=…&goal=… responds
 * with the tree; POST /comment writes one.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
// The pool replaces an idle connection that breaks.
pool.on("error", () => {});

const statements = {
  goal: `SELECT id, statement, target_date::text AS "targetDate" FROM goals WHERE organization_id = $1 AND id = $2`,
  nodes: `SELECT n.id, n.parent_id AS "parentId", n.kind, n.title, n.rank, n.due_on::text AS "dueOn",
      c.completed_on::text AS "completedOn"
    FROM nodes n LEFT JOIN completions c ON c.organization_id = n.organization_id AND c.node_id = n.id
    WHERE n.organization_id = $1 AND n.goal_id = $2 AND n.deleted_at IS NULL`,
  counts: `SELECT node_id AS "nodeId", count(*)::int AS count FROM comments
    WHERE organization_id = $1 AND goal_id = $2 GROUP BY node_id`,
  comment: `INSERT INTO comments (organization_id, id, goal_id, node_id, author_id, body)
    VALUES ($1, $2, $3, $4, $5, $6) RETURNING id, created_at AS "createdAt"`,
};

/** @param {keyof typeof statements} name @param {unknown[]} values */
const rowsOf = async (name, values) =>
  (await pool.query({ name, text: statements[name], values })).rows;

/** @param {URLSearchParams} query */
async function tree(query) {
  const parameters = [query.get("organization"), query.get("goal")];
  const [[goal], nodes, counts] = await Promise.all([
    rowsOf("goal", parameters),
    rowsOf("nodes", parameters),
    rowsOf("counts", parameters),
  ]);
  const comments = new Map(counts.map(({ nodeId, count }) => [nodeId, count]));
  return {
    ...goal,
    nodes: nodes.map((node) => ({ ...node, comments: comments.get(node.id) ?? 0 })),
  };
}

/** @param {import("node:http").IncomingMessage} request */
async function comment(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { organizationId, goalId, nodeId, authorId, body } = JSON.parse(
    Buffer.concat(chunks).toString(),
  );
  const values = [organizationId, randomUUID(), goalId, nodeId, authorId, body];
  const [written] = await rowsOf("comment", values);
  return written;
}

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  try {
    const result =
      pathname === "/tree"
        ? await tree(searchParams)
        : pathname === "/comment"
          ? await comment(request)
          : {};
    response.setHeader("content-type", "application/json").end(JSON.stringify(result));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(process.env.PORT), process.env.HOST);
