-- Of a choice, whether a customer can have several of the options.
ALTER TABLE trait ADD COLUMN several INTEGER NOT NULL DEFAULT 0 CHECK (several IN (0, 1) AND (several = 0 OR kind = 'choice'));

-- What the history keeps of traits gets the new column too, or an undo could not put the rows back.
UPDATE history_change SET before = json_set(before, '$.several', 0) WHERE table_name = 'trait' AND before IS NOT NULL;
