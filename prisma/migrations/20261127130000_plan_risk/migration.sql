-- What decides whether a plan slips, stored with the goal at each change of its plan, so that the ranking of a team knows the
-- whole schedule without reading it. The application computes it; here the dates of single steps stand in until the next
-- change of a plan.
ALTER TABLE goals
  ADD COLUMN fits_until DATE,
  ADD COLUMN contradicts BOOLEAN NOT NULL DEFAULT false;

-- Row-level security binds the owner of the tables as well, who would see no row here: it is lifted meanwhile.
ALTER TABLE nodes NO FORCE ROW LEVEL SECURITY;
ALTER TABLE completions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE goals NO FORCE ROW LEVEL SECURITY;

UPDATE goals g SET fits_until = (
  SELECT min(least(n.due_on, g.target_date) - greatest(coalesce(n.duration_days, 0) - 1, 0))
  FROM nodes n
  WHERE n.organization_id = g.organization_id AND n.goal_id = g.id AND n.kind = 'step' AND n.deleted_at IS NULL
    AND NOT EXISTS (
      SELECT FROM completions c WHERE c.organization_id = n.organization_id AND c.node_id = n.id))
WHERE g.reached_on IS NULL;

ALTER TABLE nodes FORCE ROW LEVEL SECURITY;
ALTER TABLE completions FORCE ROW LEVEL SECURITY;
ALTER TABLE goals FORCE ROW LEVEL SECURITY;

-- Only that ranking looked up the dates of steps.
DROP INDEX nodes_dates_of_steps;
