-- Whom the list and the board show, and how, kept by the owner under a name. How the list is sorted and how the board
-- is laid out are null until the view was saved there.
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  query TEXT NOT NULL DEFAULT '',
  filter TEXT NOT NULL DEFAULT '{}' CHECK (json_type(filter) = 'object'),
  sort TEXT CHECK (json_type(sort) = 'object'),
  board TEXT CHECK (json_type(board) = 'object')
) STRICT;
