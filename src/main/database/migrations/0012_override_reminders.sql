-- Of a grade the owner set: the day they want to be reminded of it, and the day they took note of its end.
ALTER TABLE grade_override ADD COLUMN remind_on TEXT
  CHECK (
    remind_on IS NULL
    OR (remind_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND (ends_on IS NULL OR remind_on <= ends_on))
  );
ALTER TABLE grade_override ADD COLUMN end_noted_on TEXT
  CHECK (
    end_noted_on IS NULL
    OR (end_noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ends_on IS NOT NULL)
  );
-- What is due is asked for on every screen.
CREATE INDEX grade_override_by_reminder ON grade_override (remind_on) WHERE remind_on IS NOT NULL;
CREATE INDEX grade_override_by_end ON grade_override (ends_on) WHERE ends_on IS NOT NULL;
