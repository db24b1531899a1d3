-- The logo of the business. A table of its own: settings are read at every turn, and a picture is not small.
CREATE TABLE business_logo (
  -- There is one.
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- A JPEG or a PNG in base64.
  picture TEXT NOT NULL CHECK (picture LIKE '/9j/%' OR picture LIKE 'iVBORw0KGgo%')
) STRICT;
