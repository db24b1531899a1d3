-- SQLite looks up a value among three or more in a table that it makes for each row anew: 1 µs, twice what the rest of such
-- a row takes. Of two logs that are written by the hundred thousand the values are compared one by one instead.
-- Renaming is not to look into the triggers, which name the table that is gone for a moment.
PRAGMA legacy_alter_table = ON;

CREATE TABLE history_change_anew (
  id INTEGER PRIMARY KEY,
  action_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'insert' OR kind = 'update' OR kind = 'delete'),
  before TEXT
) STRICT;
INSERT INTO history_change_anew SELECT id, action_id, table_name, row_id, kind, before FROM history_change;
DROP TABLE history_change;
ALTER TABLE history_change_anew RENAME TO history_change;
-- The id of a row stands at the end of every index by itself.
CREATE INDEX history_change_by_row ON history_change (table_name, row_id);
CREATE INDEX history_change_by_customer ON history_change (before ->> '$.customer_id') WHERE before IS NOT NULL;

CREATE TABLE grade_change_anew (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL,
  at TEXT NOT NULL,
  from_grade TEXT NOT NULL,
  to_grade TEXT NOT NULL,
  score_before REAL,
  score REAL,
  cause TEXT NOT NULL CHECK (cause = 'data' OR cause = 'rating' OR cause = 'criteria' OR cause = 'override')
) STRICT;
INSERT INTO grade_change_anew SELECT id, customer_id, at, from_grade, to_grade, score_before, score, cause FROM grade_change;
DROP TABLE grade_change;
ALTER TABLE grade_change_anew RENAME TO grade_change;
CREATE INDEX grade_change_by_customer ON grade_change (customer_id);
CREATE INDEX grade_change_by_time ON grade_change (at, customer_id);

PRAGMA legacy_alter_table = OFF;

-- A criterion's words, its place in the list and whether one can influence it change nobody's grade.
DROP TRIGGER criterion_changed;
CREATE TRIGGER criterion_changed AFTER UPDATE ON criterion
WHEN (OLD.kind, OLD.measure, OLD.method, OLD.bands, OLD.weight, OLD.enabled)
  IS NOT (NEW.kind, NEW.measure, NEW.method, NEW.bands, NEW.weight, NEW.enabled) BEGIN
  UPDATE derived_state SET all_grades = 1;
END;
