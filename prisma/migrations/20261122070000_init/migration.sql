-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'admin', 'member');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('manager', 'chain', 'mentors', 'team', 'organization');

-- CreateEnum
CREATE TYPE "node_kind" AS ENUM ('milestone', 'step');

-- CreateEnum
CREATE TYPE "child_order" AS ENUM ('sequence', 'parallel');

-- CreateEnum
CREATE TYPE "comment_audience" AS ENUM ('readers', 'owner');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT,
    "email_verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identities" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_links" (
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "organizations" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fiscal_year_start_month" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" "role" NOT NULL DEFAULT 'member',
    "manager_id" UUID,
    "joined_at" TIMESTAMPTZ(3),
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "members_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "token_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "manager_trusts" (
    "organization_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "manager_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "manager_trusts_pkey" PRIMARY KEY ("organization_id","member_id","manager_id")
);

-- CreateTable
CREATE TABLE "mentorships" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "mentee_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "limited_to_goals" BOOLEAN NOT NULL DEFAULT false,
    "ends_on" DATE,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "mentorships_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "mentorship_goals" (
    "organization_id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,

    CONSTRAINT "mentorship_goals_pkey" PRIMARY KEY ("organization_id","mentorship_id","goal_id")
);

-- CreateTable
CREATE TABLE "ladders" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ladders_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "ladder_versions" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ladder_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "ladder_versions_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "rungs" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "track" TEXT NOT NULL DEFAULT '',
    "level" INTEGER NOT NULL,
    "typical_months" INTEGER,

    CONSTRAINT "rungs_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "rung_edges" (
    "organization_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,

    CONSTRAINT "rung_edges_pkey" PRIMARY KEY ("organization_id","version_id","from_id","to_id")
);

-- CreateTable
CREATE TABLE "competencies" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "competencies_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "expectations" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rung_id" UUID NOT NULL,
    "competency_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "expectations_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "positions" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "rung_id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "decided_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "positions_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "goals" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "intent" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "target_rung_id" UUID,
    "target_date" DATE NOT NULL,
    "child_order" "child_order" NOT NULL DEFAULT 'sequence',
    "audiences" "audience"[] DEFAULT ARRAY[]::"audience"[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "goals_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "nodes" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "node_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "rung_id" UUID,
    "due_on" DATE,
    "duration_days" INTEGER,
    "child_order" "child_order" NOT NULL DEFAULT 'parallel',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_with_id" UUID,

    CONSTRAINT "nodes_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "completions" (
    "organization_id" UUID NOT NULL,
    "node_id" UUID NOT NULL,
    "completed_on" DATE NOT NULL,
    "completed_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "completions_pkey" PRIMARY KEY ("organization_id","node_id")
);

-- CreateTable
CREATE TABLE "comments" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "node_id" UUID,
    "thread_id" UUID,
    "author_id" UUID NOT NULL,
    "audience" "comment_audience" NOT NULL DEFAULT 'readers',
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "thread_resolutions" (
    "organization_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "resolved_by_id" UUID NOT NULL,
    "resolved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_resolutions_pkey" PRIMARY KEY ("organization_id","thread_id")
);

-- CreateTable
CREATE TABLE "goal_visits" (
    "organization_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "goal_visits_pkey" PRIMARY KEY ("organization_id","member_id","goal_id")
);

-- CreateTable
CREATE TABLE "activities" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "goal_id" UUID,
    "node_id" UUID,
    "subject_id" UUID,
    "audience" "comment_audience" NOT NULL DEFAULT 'readers',
    "detail" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "identities_user_id_idx" ON "identities"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_links_expires_at_idx" ON "sign_in_links"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "organizations_slug_key" ON "organizations"("slug");

-- CreateIndex
CREATE INDEX "members_organization_id_manager_id_idx" ON "members"("organization_id", "manager_id");

-- CreateIndex
CREATE INDEX "members_user_id_idx" ON "members"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_organization_id_user_id_key" ON "members"("organization_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_organization_id_email_key" ON "members"("organization_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_organization_id_member_id_idx" ON "invitations"("organization_id", "member_id");

-- CreateIndex
CREATE INDEX "manager_trusts_organization_id_manager_id_idx" ON "manager_trusts"("organization_id", "manager_id");

-- CreateIndex
CREATE INDEX "mentorships_organization_id_mentor_id_idx" ON "mentorships"("organization_id", "mentor_id");

-- CreateIndex
CREATE INDEX "mentorships_organization_id_mentee_id_idx" ON "mentorships"("organization_id", "mentee_id");

-- CreateIndex
CREATE INDEX "mentorship_goals_organization_id_goal_id_idx" ON "mentorship_goals"("organization_id", "goal_id");

-- CreateIndex
CREATE UNIQUE INDEX "ladder_versions_organization_id_ladder_id_number_key" ON "ladder_versions"("organization_id", "ladder_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rungs_organization_id_version_id_id_key" ON "rungs"("organization_id", "version_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rungs_organization_id_version_id_name_key" ON "rungs"("organization_id", "version_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "competencies_organization_id_name_key" ON "competencies"("organization_id", "name");

-- CreateIndex
CREATE INDEX "expectations_organization_id_rung_id_idx" ON "expectations"("organization_id", "rung_id");

-- CreateIndex
CREATE UNIQUE INDEX "positions_organization_id_member_id_ended_on_key" ON "positions"("organization_id", "member_id", "ended_on");

-- CreateIndex
CREATE INDEX "goals_organization_id_owner_id_idx" ON "goals"("organization_id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "nodes_organization_id_goal_id_id_key" ON "nodes"("organization_id", "goal_id", "id");

-- CreateIndex
CREATE INDEX "comments_organization_id_goal_id_node_id_idx" ON "comments"("organization_id", "goal_id", "node_id");

-- CreateIndex
CREATE INDEX "comments_organization_id_thread_id_idx" ON "comments"("organization_id", "thread_id");

-- CreateIndex
CREATE INDEX "activities_organization_id_goal_id_created_at_idx" ON "activities"("organization_id", "goal_id", "created_at");

-- CreateIndex
CREATE INDEX "activities_organization_id_created_at_idx" ON "activities"("organization_id", "created_at");

-- AddForeignKey
ALTER TABLE "identities" ADD CONSTRAINT "identities_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_organization_id_manager_id_fkey" FOREIGN KEY ("organization_id", "manager_id") REFERENCES "members"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_member_id_fkey" FOREIGN KEY ("organization_id", "member_id") REFERENCES "members"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_invited_by_id_fkey" FOREIGN KEY ("organization_id", "invited_by_id") REFERENCES "members"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "manager_trusts" ADD CONSTRAINT "manager_trusts_organization_id_member_id_fkey" FOREIGN KEY ("organization_id", "member_id") REFERENCES "members"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manager_trusts" ADD CONSTRAINT "manager_trusts_organization_id_manager_id_fkey" FOREIGN KEY ("organization_id", "manager_id") REFERENCES "members"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_organization_id_mentor_id_fkey" FOREIGN KEY ("organization_id", "mentor_id") REFERENCES "members"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_organization_id_mentee_id_fkey" FOREIGN KEY ("organization_id", "mentee_id") REFERENCES "members"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_organization_id_asked_by_id_fkey" FOREIGN KEY ("organization_id", "asked_by_id") REFERENCES "members"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentorship_goals" ADD CONSTRAINT "mentorship_goals_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorships"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentorship_goals" ADD CONSTRAINT "mentorship_goals_organization_id_goal_id_fkey" FOREIGN KEY ("organization_id", "goal_id") REFERENCES "goals"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladders" ADD CONSTRAINT "ladders_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladder_versions" ADD CONSTRAINT "ladder_versions_organization_id_ladder_id_fkey" FOREIGN KEY ("organization_id", "ladder_id") REFERENCES "ladders"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rungs" ADD CONSTRAINT "rungs_organization_id_version_id_fkey" FOREIGN KEY ("organization_id", "version_id") REFERENCES "ladder_versions"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rung_edges" ADD CONSTRAINT "rung_edges_organization_id_version_id_fkey" FOREIGN KEY ("organization_id", "version_id") REFERENCES "ladder_versions"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rung_edges" ADD CONSTRAINT "rung_edges_organization_id_version_id_from_id_fkey" FOREIGN KEY ("organization_id", "version_id", "from_id") REFERENCES "rungs"("organization_id", "version_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rung_edges" ADD CONSTRAINT "rung_edges_organization_id_version_id_to_id_fkey" FOREIGN KEY ("organization_id", "version_id", "to_id") REFERENCES "rungs"("organization_id", "version_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expectations" ADD CONSTRAINT "expectations_organization_id_rung_id_fkey" FOREIGN KEY ("organization_id", "rung_id") REFERENCES "rungs"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expectations" ADD CONSTRAINT "expectations_organization_id_competency_id_fkey" FOREIGN KEY ("organization_id", "competency_id") REFERENCES "competencies"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_organization_id_member_id_fkey" FOREIGN KEY ("organization_id", "member_id") REFERENCES "members"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_organization_id_rung_id_fkey" FOREIGN KEY ("organization_id", "rung_id") REFERENCES "rungs"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_organization_id_decided_by_id_fkey" FOREIGN KEY ("organization_id", "decided_by_id") REFERENCES "members"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goals" ADD CONSTRAINT "goals_organization_id_owner_id_fkey" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "members"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goals" ADD CONSTRAINT "goals_organization_id_target_rung_id_fkey" FOREIGN KEY ("organization_id", "target_rung_id") REFERENCES "rungs"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "nodes" ADD CONSTRAINT "nodes_organization_id_goal_id_fkey" FOREIGN KEY ("organization_id", "goal_id") REFERENCES "goals"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nodes" ADD CONSTRAINT "nodes_organization_id_goal_id_parent_id_fkey" FOREIGN KEY ("organization_id", "goal_id", "parent_id") REFERENCES "nodes"("organization_id", "goal_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "nodes" ADD CONSTRAINT "nodes_organization_id_rung_id_fkey" FOREIGN KEY ("organization_id", "rung_id") REFERENCES "rungs"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "completions" ADD CONSTRAINT "completions_organization_id_node_id_fkey" FOREIGN KEY ("organization_id", "node_id") REFERENCES "nodes"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "completions" ADD CONSTRAINT "completions_organization_id_completed_by_id_fkey" FOREIGN KEY ("organization_id", "completed_by_id") REFERENCES "members"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_organization_id_goal_id_fkey" FOREIGN KEY ("organization_id", "goal_id") REFERENCES "goals"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_organization_id_goal_id_node_id_fkey" FOREIGN KEY ("organization_id", "goal_id", "node_id") REFERENCES "nodes"("organization_id", "goal_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_organization_id_author_id_fkey" FOREIGN KEY ("organization_id", "author_id") REFERENCES "members"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_organization_id_thread_id_fkey" FOREIGN KEY ("organization_id", "thread_id") REFERENCES "comments"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_resolutions" ADD CONSTRAINT "thread_resolutions_organization_id_thread_id_fkey" FOREIGN KEY ("organization_id", "thread_id") REFERENCES "comments"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_resolutions" ADD CONSTRAINT "thread_resolutions_organization_id_resolved_by_id_fkey" FOREIGN KEY ("organization_id", "resolved_by_id") REFERENCES "members"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goal_visits" ADD CONSTRAINT "goal_visits_organization_id_member_id_fkey" FOREIGN KEY ("organization_id", "member_id") REFERENCES "members"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_visits" ADD CONSTRAINT "goal_visits_organization_id_goal_id_fkey" FOREIGN KEY ("organization_id", "goal_id") REFERENCES "goals"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_organization_id_actor_id_fkey" FOREIGN KEY ("organization_id", "actor_id") REFERENCES "members"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_organization_id_subject_id_fkey" FOREIGN KEY ("organization_id", "subject_id") REFERENCES "members"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_organization_id_goal_id_fkey" FOREIGN KEY ("organization_id", "goal_id") REFERENCES "goals"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
