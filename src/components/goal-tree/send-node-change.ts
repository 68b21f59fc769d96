import type { TRPCClient } from "@trpc/client";
import type { NodeChange } from "@/domain/goal/apply-node-change";
import type { NodeEdited } from "@/domain/node/changes";
import type { AppRouter } from "@/server/api/root";

/** Asks the server for a change to a plan. `version` is the one the change was made on, for what two people may edit. */
export function sendNodeChange(
  { node }: TRPCClient<AppRouter>,
  goal: { organization: string; goalId: string },
  change: NodeChange,
  version: number,
): Promise<NodeEdited> {
  switch (change.type) {
    case "add": {
      const { parentId, placement, nodes } = change;
      const [only] = nodes;
      if (only && nodes.length === 1) {
        const { id: nodeId, kind, title, dueOn, durationDays } = only;
        const written = { nodeId, kind, title, dueOn, durationDays };
        return node.add.mutate({ ...goal, ...written, parentId, placement });
      }
      return node.addMany.mutate({
        ...goal,
        parentId,
        placement,
        kind: only?.kind ?? "step",
        nodes: nodes.map(({ id, title }) => ({ id, title })),
      });
    }
    case "rename":
      return node.rename.mutate({ ...goal, nodeId: change.id, title: change.title, version });
    case "redate": {
      const { id: nodeId, dueOn, durationDays } = change;
      return node.redate.mutate({ ...goal, nodeId, dueOn, durationDays, version });
    }
    case "move": {
      const { id: nodeId, parentId, placement } = change;
      return node.move.mutate({ ...goal, nodeId, parentId, placement });
    }
    case "complete":
      return node.complete.mutate({ ...goal, nodeId: change.id });
    case "reopen":
      return node.reopen.mutate({ ...goal, nodeId: change.id });
    case "delete":
      return node.delete.mutate({ ...goal, nodeId: change.id });
    case "restore":
      return node.restore.mutate({ ...goal, nodeId: change.nodes[0]?.id ?? "" });
    case "setOrder":
    case "setKind":
      throw new Error(`the climb does not offer ${change.type}`);
  }
}
