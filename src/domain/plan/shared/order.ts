/** How the children of a node, or the first level of the goal, run: one after another, or side by side. */
export const planOrders = ["sequence", "parallel"] as const;

export type PlanOrder = (typeof planOrders)[number];
