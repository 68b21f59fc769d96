import type { BenchRequest } from "./load";
import type { World } from "./world";

/** The requests of the comparisons, for the application and for the floors. */

const cookie = (session: string) => ({ cookie: `backcast.session=${session}` });
const json = { "content-type": "application/json" };
const input = (value: unknown) => encodeURIComponent(JSON.stringify(value));
const body = "That is the real test for this rung. What would you need to begin?";

export const goalPath = ({ organization, goals }: World, nodes: keyof World["goals"]): string =>
  `/${organization.slug}/goals/${goals[nodes]}`;

export const floorTreePath = ({ organization, goals }: World): string =>
  `/tree/${goals[200]}?organization=${organization.id}`;

export const ownerSession = ({ owner }: World): string => owner.session;

export const pageOf = (url: string, path: string, session: string): BenchRequest => ({
  url: url + path,
  headers: cookie(session),
});

/** Sent by many colleagues in turn, because a single one would reach the limit for one person. */
export const goalPages = (url: string, world: World): BenchRequest[] =>
  world.colleagues.map((session) => pageOf(url, goalPath(world, 200), session));

export const treeThroughTrpc = (
  url: string,
  { organization, goals, colleagues }: World,
): BenchRequest[] =>
  colleagues.map((session) => ({
    url: `${url}/api/trpc/goal.plan?input=${input({
      organization: organization.slug,
      goalId: goals[200],
    })}`,
    headers: cookie(session),
  }));

export const floorTree = (url: string, { organization, goals }: World): BenchRequest => ({
  url: `${url}/api/trpc/tree?input=${input({ organizationId: organization.id, goalId: goals[200] })}`,
});

export const bareTree = (url: string, { organization, goals }: World): BenchRequest => ({
  url: `${url}/tree?organization=${organization.id}&goal=${goals[200]}`,
});

/** One comment for each node, by many colleagues in turn. */
export const comments = (
  url: string,
  { organization, colleagues, written }: World,
): BenchRequest[] =>
  written.nodeIds.flatMap((_, index) =>
    [0, 1, 2].map((repetition): BenchRequest => {
      const position = index * 3 + repetition;
      const nodeId = written.nodeIds[position % written.nodeIds.length] ?? null;
      const session = colleagues[position % colleagues.length] ?? "";
      return {
        url: `${url}/api/trpc/comment.post`,
        method: "POST",
        headers: { ...json, ...cookie(session), origin: url, "sec-fetch-site": "same-origin" },
        body: JSON.stringify({
          organization: organization.slug,
          goalId: written.id,
          id: "{uuid}",
          target: { nodeId, audience: "readers" },
          body,
        }),
      };
    }),
  );

const commentRow = ({ organization, owner, written }: World, nodeId: string) => ({
  organizationId: organization.id,
  goalId: written.id,
  nodeId,
  authorId: owner.id,
  body,
});

export const floorComments = (url: string, world: World): BenchRequest[] =>
  world.written.nodeIds.map((nodeId) => ({
    url: `${url}/api/trpc/comment`,
    method: "POST",
    headers: json,
    body: JSON.stringify(commentRow(world, nodeId)),
  }));

export const bareComments = (url: string, world: World): BenchRequest[] =>
  world.written.nodeIds.map((nodeId) => ({
    url: `${url}/comment`,
    method: "POST",
    headers: json,
    body: JSON.stringify(commentRow(world, nodeId)),
  }));
