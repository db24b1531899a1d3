-- What a persona was, and when: revisions kept under a name. And the day it is to be looked at again; without one, a year
-- after it was made.
ALTER TABLE persona ADD COLUMN review_on TEXT
  CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

CREATE TABLE persona_revision (
  id INTEGER PRIMARY KEY,
  persona_id INTEGER NOT NULL REFERENCES persona (id),
  name TEXT NOT NULL CHECK (name <> ''),
  kept_on TEXT NOT NULL CHECK (kept_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- Everything the worksheet held that day, as the contract of a persona names it. Parts that came later are not in it.
  content TEXT NOT NULL CHECK (json_type(content) = 'object')
) STRICT;
CREATE INDEX persona_revision_by_persona ON persona_revision (persona_id, kept_on, id);
