/** The part of the workspace that the address holds, so that a link or a reload opens the same view. */
export type AddressedView = {
  /** The node that is open. */
  nodeId: string | null;
  isUrgentOnly: boolean;
};

const urgentFilter = "urgent";

export const viewInAddress = (query: Pick<URLSearchParams, "get">): AddressedView => ({
  nodeId: query.get("node"),
  isUrgentOnly: query.get("filter") === urgentFilter,
});

/** The query of an address that shows this view. Other parameters stay as they are. */
export function queryWith(search: string, { nodeId, isUrgentOnly }: AddressedView): string {
  const query = new URLSearchParams(search);
  if (nodeId === null) query.delete("node");
  else query.set("node", nodeId);
  if (isUrgentOnly) query.set("filter", urgentFilter);
  else query.delete("filter");
  return query.size > 0 ? `?${query}` : "";
}
