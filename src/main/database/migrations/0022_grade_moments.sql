-- Who changed grade since a day was found by an index over the time of every change: a third of what noting a change costs, and
-- of a grading of everyone thousands of entries with one and the same moment. One row for each moment finds them as well:
-- changes are noted one after another, so those of a moment and of all later ones come from its first one on.
CREATE TABLE grade_moment (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  -- The first change noted at that moment; perhaps gone since.
  first_change INTEGER NOT NULL
) STRICT;
INSERT INTO grade_moment (at, first_change) SELECT at, min(id) FROM grade_change GROUP BY at ORDER BY 2;
CREATE INDEX grade_moment_by_time ON grade_moment (at, first_change);
DROP INDEX grade_change_by_time;
