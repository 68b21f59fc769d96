-- A person finds their own memberships before they have entered an organization, and only then: once inside, a query
-- without a condition shows the rows of that organization and nothing of another the same person belongs to.
ALTER POLICY own_memberships ON members
  USING (user_id = (SELECT current_user_id()) AND (SELECT current_organization_id()) IS NULL);
