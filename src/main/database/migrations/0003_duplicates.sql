-- What is left of customers that were merged into others, and pairs the owner has said are not the same.

-- Another name, and perhaps number, a customer is known by. was_id: the id of the customer that was merged into it; null
-- for a name that was its own.
CREATE TABLE customer_alias (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  name TEXT NOT NULL CHECK (name <> ''),
  external_id TEXT CHECK (external_id <> ''),
  was_id INTEGER
) STRICT;
CREATE INDEX customer_alias_by_customer ON customer_alias (customer_id);

-- Two customers that only look the same, the lower id first.
CREATE TABLE not_same (
  id INTEGER PRIMARY KEY,
  first_id INTEGER NOT NULL REFERENCES customer (id),
  second_id INTEGER NOT NULL REFERENCES customer (id),
  CHECK (first_id < second_id),
  UNIQUE (first_id, second_id)
) STRICT;
CREATE INDEX not_same_by_second ON not_same (second_id);

CREATE TRIGGER customer_alias_new AFTER INSERT ON customer_alias BEGIN
  INSERT INTO customer_dirty VALUES (NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER customer_alias_changed AFTER UPDATE ON customer_alias BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id), (NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER customer_alias_gone AFTER DELETE ON customer_alias BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id) ON CONFLICT DO NOTHING;
END;
