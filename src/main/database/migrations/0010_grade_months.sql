-- Who changed grade since a day is found by the time of the log, without reading the rest of it.
CREATE INDEX grade_change_by_time ON grade_change (at, customer_id);

-- What each grade held at the end of a month; of the present one, now. It cannot be counted anew later: criteria and
-- bounds may be others by then. Never in the history, as the log of grades.
CREATE TABLE grade_month (
  id INTEGER PRIMARY KEY,
  -- YYYY-MM. Not by itself in the pattern, or it would be taken for a date.
  month TEXT NOT NULL CHECK (month || '-01' GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-01'),
  grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D', 'ungraded')),
  -- The day the figures were for.
  as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  customers INTEGER NOT NULL CHECK (customers >= 0),
  revenue_12m INTEGER NOT NULL,
  contribution_12m INTEGER NOT NULL,
  cost_to_serve_12m INTEGER NOT NULL,
  UNIQUE (month, grade)
) STRICT;
