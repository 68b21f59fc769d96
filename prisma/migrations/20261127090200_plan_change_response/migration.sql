-- What a procedure gives back is called a response everywhere.
ALTER TABLE plan_changes RENAME COLUMN answer TO response;
