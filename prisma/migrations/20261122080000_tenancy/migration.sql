-- What Prisma's schema cannot say: comparison by bytes for fractional ranks, one open position a member, an unlogged
-- table for rate limits, row-level security on every tenant table, and the two doors into an organization.

ALTER TABLE nodes ALTER COLUMN rank TYPE text COLLATE "C";

DROP INDEX positions_organization_id_member_id_ended_on_key;
CREATE UNIQUE INDEX positions_organization_id_member_id_ended_on_key
  ON positions (organization_id, member_id, ended_on) NULLS NOT DISTINCT;

ALTER TABLE rate_limits SET UNLOGGED;

ALTER TABLE members ADD CONSTRAINT members_not_own_manager CHECK (manager_id IS DISTINCT FROM id);
ALTER TABLE nodes ADD CONSTRAINT nodes_not_own_parent CHECK (parent_id IS DISTINCT FROM id);
ALTER TABLE mentorships ADD CONSTRAINT mentorships_of_two CHECK (mentor_id <> mentee_id);
ALTER TABLE positions ADD CONSTRAINT positions_in_order CHECK (ended_on IS NULL OR ended_on >= started_on);

-- Settings hold for one transaction. Unset, they are null or empty: then nothing of any organization is visible.
CREATE FUNCTION current_organization_id() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.organization_id', true), '')::uuid $$;
CREATE FUNCTION current_user_id() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
CREATE FUNCTION current_invitation() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.invitation', true), '') $$;

DO $$
DECLARE tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'organization_id'
    UNION SELECT 'organizations'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (%I = (SELECT current_organization_id()))',
      tenant_table, CASE tenant_table WHEN 'organizations' THEN 'id' ELSE 'organization_id' END);
  END LOOP;
END $$;

-- Before a person has entered an organization they may find their own memberships, and an invitation they hold.
CREATE POLICY own_memberships ON members FOR SELECT USING (user_id = (SELECT current_user_id()));
CREATE POLICY own_organizations ON organizations FOR SELECT
  USING (id IN (SELECT organization_id FROM members WHERE user_id = (SELECT current_user_id())));
CREATE POLICY held_invitation ON invitations FOR SELECT USING (token_hash = (SELECT current_invitation()));

-- The door by session: checks the session, enters the organization and says who stands in it, in one statement.
-- No row: no such session. Nulls for organization and member: the person is not an active member there.
CREATE FUNCTION enter(session_token_hash text, organization_slug text, at timestamptz)
RETURNS TABLE (
  session_id uuid, user_id uuid, user_name text, user_email text, user_time_zone text,
  organization_id uuid, organization_name text, fiscal_year_start_month int,
  member_id uuid, member_name text, member_role role
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  found_session sessions%ROWTYPE;
BEGIN
  SELECT * INTO found_session FROM sessions
  WHERE token_hash = session_token_hash
    AND last_seen_at > at - interval '7 days'
    AND created_at > at - interval '30 days';
  IF NOT FOUND THEN RETURN; END IF;

  -- A write every few minutes is exact enough for an idle limit of days.
  IF found_session.last_seen_at < at - interval '5 minutes' THEN
    UPDATE sessions SET last_seen_at = at WHERE id = found_session.id;
  END IF;

  PERFORM set_config('app.user_id', found_session.user_id::text, true);
  SELECT found_session.id, u.id, u.name, u.email, u.time_zone,
    o.id, o.name, o.fiscal_year_start_month, m.id, m.name, m.role
  INTO session_id, user_id, user_name, user_email, user_time_zone,
    organization_id, organization_name, fiscal_year_start_month, member_id, member_name, member_role
  FROM users u
  LEFT JOIN (organizations o
    JOIN members m ON m.organization_id = o.id AND m.user_id = found_session.user_id
      AND m.deactivated_at IS NULL)
    ON o.slug = organization_slug
  WHERE u.id = found_session.user_id;
  PERFORM set_config('app.organization_id', coalesce(organization_id::text, ''), true);
  RETURN NEXT;
END $$;

-- The door by invitation, for a person who is not a member yet.
CREATE FUNCTION enter_by_invitation(invitation_token_hash text)
RETURNS TABLE (organization_id uuid, invitation_id uuid) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  held invitations%ROWTYPE;
BEGIN
  PERFORM set_config('app.invitation', invitation_token_hash, true);
  SELECT * INTO held FROM invitations WHERE token_hash = invitation_token_hash;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('app.organization_id', held.organization_id::text, true);
  RETURN QUERY SELECT held.organization_id, held.id;
END $$;
