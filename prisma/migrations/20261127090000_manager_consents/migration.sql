-- A member's yes to a manager above them is called consent everywhere, in what is stored as well.

ALTER TABLE manager_trusts RENAME TO manager_consents;
ALTER TABLE manager_consents RENAME CONSTRAINT manager_trusts_pkey TO manager_consents_pkey;
ALTER TABLE manager_consents RENAME CONSTRAINT manager_trusts_organization_id_member_id_fkey
  TO manager_consents_organization_id_member_id_fkey;
ALTER TABLE manager_consents RENAME CONSTRAINT manager_trusts_organization_id_manager_id_fkey
  TO manager_consents_organization_id_manager_id_fkey;
ALTER INDEX manager_trusts_organization_id_manager_id_idx RENAME TO manager_consents_organization_id_manager_id_idx;

-- Row-level security binds the owner of the table as well, who would see no row here: it is lifted for one statement.
ALTER TABLE activities NO FORCE ROW LEVEL SECURITY;
UPDATE activities SET kind = replace(kind, 'trust.', 'consent.') WHERE kind IN ('trust.given', 'trust.ended');
ALTER TABLE activities FORCE ROW LEVEL SECURITY;
