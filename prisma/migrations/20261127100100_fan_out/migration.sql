-- Who is told of an event is found by a job, once: marked in the transaction that queues what they get.
ALTER TABLE "activities" ADD COLUMN "fanned_out_at" TIMESTAMPTZ(3);
