-- A restore is an action too: the backup of what it replaced, which undoing it puts back. On an undo or redo of a restore:
-- the backup that the other way leads to.
ALTER TABLE history_action ADD COLUMN kept TEXT;
