-- What a milestone or step is about, in its owner's own words.

ALTER TABLE "nodes" ADD COLUMN "notes" TEXT;
