-- Changes to a plan are counted in its revision, and each is remembered with its answer, so that one sent twice is made once.

ALTER TABLE "goals" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "plan_changes" (
    "organization_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,

    CONSTRAINT "plan_changes_pkey" PRIMARY KEY ("organization_id","goal_id","id")
);

CREATE INDEX "plan_changes_organization_id_goal_id_revision_idx"
  ON "plan_changes"("organization_id", "goal_id", "revision");

ALTER TABLE "plan_changes" ADD CONSTRAINT "plan_changes_organization_id_goal_id_fkey"
  FOREIGN KEY ("organization_id", "goal_id") REFERENCES "goals"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE plan_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON plan_changes USING (organization_id = (SELECT current_organization_id()));
