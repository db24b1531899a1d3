-- What the columns of an export are, kept by the owner under a name and found again by its headers.
CREATE TABLE import_mapping (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  target TEXT NOT NULL CHECK (target <> ''),
  columns TEXT NOT NULL CHECK (json_type(columns) = 'array'),
  reading TEXT NOT NULL DEFAULT '{}' CHECK (json_type(reading) = 'object'),
  updated_at TEXT NOT NULL
) STRICT;
