-- When the person who was asked for a mentorship has declined: for a while they can take their answer back, which nobody
-- can do with what the other has ended.

ALTER TABLE "mentorships" ADD COLUMN "declined_at" TIMESTAMPTZ(3);
