-- The worksheet goes on: objections with our answers, notes on the way a customer buys, how they decide, which answers are
-- known and which are guessed, what an own statement was composed from, what vision and mission were held against; and a
-- portrait.
ALTER TABLE persona ADD COLUMN decision_style TEXT NOT NULL DEFAULT '{}' CHECK (json_type(decision_style) = 'object');
ALTER TABLE persona ADD COLUMN objections TEXT NOT NULL DEFAULT '[]' CHECK (json_type(objections) = 'array');
ALTER TABLE persona ADD COLUMN journey TEXT NOT NULL DEFAULT '{}' CHECK (json_type(journey) = 'object');
ALTER TABLE persona ADD COLUMN marks TEXT NOT NULL DEFAULT '{}' CHECK (json_type(marks) = 'object');
ALTER TABLE persona ADD COLUMN statement_from TEXT;
ALTER TABLE persona ADD COLUMN mission_checks TEXT NOT NULL DEFAULT '[]' CHECK (json_type(mission_checks) = 'array');

-- What the history keeps of personas gets the new columns too, or an undo could not put the rows back.
UPDATE history_change SET before = json_set(before,
  '$.decision_style', '{}', '$.objections', '[]', '$.journey', '{}', '$.marks', '{}', '$.mission_checks', '[]')
WHERE table_name = 'persona' AND before IS NOT NULL;

-- A table of its own: the history keeps rows as they were, and a picture in the row would be kept with every answer typed.
CREATE TABLE persona_portrait (
  id INTEGER PRIMARY KEY,
  persona_id INTEGER NOT NULL UNIQUE REFERENCES persona (id),
  -- Base64.
  jpeg TEXT NOT NULL CHECK (jpeg LIKE '/9j/%')
) STRICT;
