-- The day on which its owner has said that a goal is reached. Every step done does not say so.

ALTER TABLE "goals" ADD COLUMN "reached_on" DATE;
