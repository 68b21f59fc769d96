import { connection } from "next/server";
import { readTree, type Tree } from "../../../db";

type Props = {
  params: Promise<{ goalId: string }>;
  searchParams: Promise<{ organization?: string }>;
};

/** A tree as plain nested lists. */
export default async function TreePage({ params, searchParams }: Props) {
  await connection();
  const { goalId } = await params;
  const { organization = "" } = await searchParams;
  const tree = await readTree(organization, goalId);
  return (
    <main>
      <h1>{tree.statement}</h1>
      <p>{tree.targetDate}</p>
      <Children of={null} tree={tree} />
    </main>
  );
}

function Children({ of: parentId, tree }: { of: string | null; tree: Tree }) {
  const nodes = tree.nodes.filter((node) => node.parentId === parentId);
  if (nodes.length === 0) return null;
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.id}>
          <input
            type="checkbox"
            aria-label={node.title}
            defaultChecked={node.completedOn !== null}
          />
          <span>{node.title}</span> <time>{node.completedOn ?? node.dueOn}</time>{" "}
          <small>{node.comments}</small>
          <Children of={node.id} tree={tree} />
        </li>
      ))}
    </ul>
  );
}
