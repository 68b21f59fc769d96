-- The team page looks at every plan below a manager: at what its owner said lately, however long the conversation is,
-- and at the dates of its steps, which an index of their own holds together (Prisma's schema cannot say the latter).

CREATE INDEX "comments_organization_id_goal_id_created_at_idx"
  ON "comments" ("organization_id", "goal_id", "created_at");

CREATE INDEX nodes_dates_of_steps ON nodes (organization_id, goal_id, due_on) INCLUDE (duration_days, id)
  WHERE kind = 'step' AND deleted_at IS NULL;
