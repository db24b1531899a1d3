-- How much of the history is kept, what kind of work an action was, and a way to every change of a row.

-- The operation that did it; of an undo or redo: that of its target. Empty: it was done before this was noted.
ALTER TABLE history_action ADD COLUMN operation TEXT NOT NULL DEFAULT '';
-- How many changes it was made of, also once they are let go.
ALTER TABLE history_action ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
-- About how many bytes its changes take in the file.
ALTER TABLE history_action ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
-- 1: its changes were given up because the history had become larger than the owner wants.
ALTER TABLE history_action ADD COLUMN let_go INTEGER NOT NULL DEFAULT 0 CHECK (let_go IN (0, 1));
-- The sum of all sizes.
ALTER TABLE history_now ADD COLUMN size INTEGER NOT NULL DEFAULT 0;

UPDATE history_action SET
  changes = last_change - first_change,
  size = (
    SELECT count(*) * 70 + coalesce(sum(octet_length(before)), 0) FROM history_change
    WHERE history_change.id > first_change AND history_change.id <= last_change
  );
UPDATE history_now SET size = (SELECT coalesce(sum(size), 0) FROM history_action);

CREATE INDEX history_action_kept ON history_action (id) WHERE size > 0;
CREATE INDEX history_action_by_target ON history_action (target_id) WHERE target_id IS NOT NULL;
CREATE INDEX history_change_by_row ON history_change (table_name, row_id, id);
-- Rows that once belonged to a customer, also those that are gone.
CREATE INDEX history_change_by_customer ON history_change (before ->> '$.customer_id', id) WHERE before IS NOT NULL;
