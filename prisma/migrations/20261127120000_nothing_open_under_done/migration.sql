-- Nothing under a completed milestone is open any more. What stands open under one was added after its completion, and
-- reopens it, or was there before, and was shown as done with it: that is recorded on the milestone's day.
-- Row-level security binds the owner of the tables as well, who would see no row here: it is lifted meanwhile.
ALTER TABLE nodes NO FORCE ROW LEVEL SECURITY;
ALTER TABLE completions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE goals NO FORCE ROW LEVEL SECURITY;

CREATE TEMPORARY TABLE open_under_done AS
WITH RECURSIVE above AS (
  SELECT n.organization_id, n.goal_id, n.id, n.created_at, n.parent_id AS above_id, 1 AS levels
  FROM nodes n
  WHERE n.deleted_at IS NULL AND n.parent_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM completions c WHERE c.organization_id = n.organization_id AND c.node_id = n.id)
  UNION ALL
  SELECT a.organization_id, a.goal_id, a.id, a.created_at, p.parent_id, a.levels + 1
  FROM above a
  JOIN nodes p ON p.organization_id = a.organization_id AND p.id = a.above_id
  WHERE p.parent_id IS NOT NULL
)
SELECT a.organization_id, a.goal_id, a.id, a.above_id, a.levels, a.created_at > c.recorded_at AS is_later
FROM above a
JOIN completions c ON c.organization_id = a.organization_id AND c.node_id = a.above_id;

-- Where it is reopened, everything completed above it is reopened too.
DELETE FROM completions c
USING open_under_done o
WHERE c.organization_id = o.organization_id AND c.node_id = o.above_id AND EXISTS (
  SELECT FROM open_under_done later
  WHERE later.organization_id = o.organization_id AND later.id = o.id AND later.is_later);

INSERT INTO completions (organization_id, node_id, completed_on, completed_by_id, recorded_at)
SELECT DISTINCT ON (o.organization_id, o.id) o.organization_id, o.id, c.completed_on, c.completed_by_id, c.recorded_at
FROM open_under_done o
JOIN completions c ON c.organization_id = o.organization_id AND c.node_id = o.above_id
ORDER BY o.organization_id, o.id, o.levels;

UPDATE nodes n SET version = n.version + 1
FROM (SELECT organization_id, id FROM open_under_done UNION SELECT organization_id, above_id FROM open_under_done) o
WHERE n.organization_id = o.organization_id AND n.id = o.id;
UPDATE goals g SET revision = g.revision + 1
FROM (SELECT DISTINCT organization_id, goal_id FROM open_under_done) o
WHERE g.organization_id = o.organization_id AND g.id = o.goal_id;

DROP TABLE open_under_done;

ALTER TABLE nodes FORCE ROW LEVEL SECURITY;
ALTER TABLE completions FORCE ROW LEVEL SECURITY;
ALTER TABLE goals FORCE ROW LEVEL SECURITY;
