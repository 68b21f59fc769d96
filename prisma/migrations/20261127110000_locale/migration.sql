-- The language that a person has chosen to read in, and the language of an organization for members who have chosen none.

ALTER TABLE "users" ADD COLUMN "locale" TEXT;
ALTER TABLE "organizations" ADD COLUMN "locale" TEXT;

-- The function is as before, and also returns the language: the person's own, else that of the organization that is opened,
-- or, outside of an organization, that of the first one they belong to.
DROP FUNCTION open_tenant_session(text, text, timestamptz);
CREATE FUNCTION open_tenant_session(session_token_hash text, organization_slug text, moment timestamptz)
RETURNS TABLE (
  session_id uuid, user_id uuid, user_name text, user_email text, user_time_zone text, preferred_locale text,
  organization_id uuid, organization_name text, organization_locale text, fiscal_year_start_month int,
  member_id uuid, member_name text, member_role role, opened_at timestamptz
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  found_session sessions%ROWTYPE;
  -- In milliseconds, because the values that it is compared with are stored so.
  at timestamptz := date_trunc('milliseconds', coalesce(moment, now()));
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
  SELECT found_session.id, u.id, u.name, u.email, u.time_zone, coalesce(u.locale, o.locale),
    o.id, o.name, o.locale, o.fiscal_year_start_month, m.id, m.name, m.role
  INTO session_id, user_id, user_name, user_email, user_time_zone, preferred_locale,
    organization_id, organization_name, organization_locale, fiscal_year_start_month,
    member_id, member_name, member_role
  FROM users u
  LEFT JOIN (organizations o
    JOIN members m ON m.organization_id = o.id AND m.user_id = found_session.user_id
      AND m.deactivated_at IS NULL)
    ON o.slug = organization_slug
  WHERE u.id = found_session.user_id;
  IF preferred_locale IS NULL AND organization_id IS NULL THEN
    preferred_locale := (
      SELECT o.locale FROM members m JOIN organizations o ON o.id = m.organization_id
      WHERE m.user_id = found_session.user_id AND m.deactivated_at IS NULL AND o.locale IS NOT NULL
      ORDER BY lower(o.name), o.id LIMIT 1);
  END IF;
  PERFORM set_config('app.organization_id', coalesce(organization_id::text, ''), true);
  opened_at := at;
  RETURN NEXT;
END $$;
