-- The first shape of a Regulars file.
-- Money: integer minor units. Dates: 'YYYY-MM-DD'. Moments: ISO 8601 in UTC. Lists that belong to one row: JSON arrays.

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  external_id TEXT CHECK (external_id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'company')),
  status TEXT NOT NULL CHECK (status IN ('prospect', 'active', 'lapsed', 'former')),
  salutation TEXT NOT NULL DEFAULT '',
  emails TEXT NOT NULL DEFAULT '[]' CHECK (json_type(emails) = 'array'),
  phones TEXT NOT NULL DEFAULT '[]' CHECK (json_type(phones) = 'array'),
  addresses TEXT NOT NULL DEFAULT '[]' CHECK (json_type(addresses) = 'array'),
  contacts TEXT NOT NULL DEFAULT '[]' CHECK (json_type(contacts) = 'array'),
  tax_number TEXT NOT NULL DEFAULT '',
  heard_from TEXT NOT NULL DEFAULT '',
  referred_by_id INTEGER REFERENCES customer (id),
  customer_since TEXT CHECK (customer_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  birthday TEXT CHECK (birthday GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  preferences TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  do_not_contact INTEGER NOT NULL DEFAULT 0 CHECK (do_not_contact IN (0, 1)),
  archived_at TEXT,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  -- Where the first address is: what lists show, sort and filter by.
  place TEXT GENERATED ALWAYS AS (coalesce(addresses ->> '$[0].city', '')) STORED,
  country TEXT GENERATED ALWAYS AS (coalesce(addresses ->> '$[0].country', '')) STORED
) STRICT;
-- Indexes of their own rather than constraints: a large import builds them once at its end.
CREATE UNIQUE INDEX customer_by_external_id ON customer (external_id);
CREATE INDEX customer_by_name ON customer (name COLLATE NOCASE, id);
CREATE INDEX customer_by_place ON customer (place COLLATE NOCASE, id);
CREATE INDEX customer_by_status ON customer (status, id);
CREATE INDEX customer_by_referrer ON customer (referred_by_id) WHERE referred_by_id IS NOT NULL;
-- Lists leave out what was put away without looking at the customers themselves.
CREATE INDEX customer_archived ON customer (id) WHERE archived_at IS NOT NULL;
CREATE INDEX customer_of_sample ON customer (id) WHERE is_sample = 1;

CREATE TABLE customer_tag (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  tag TEXT NOT NULL COLLATE NOCASE CHECK (tag <> ''),
  UNIQUE (customer_id, tag)
) STRICT;
CREATE INDEX customer_tag_by_tag ON customer_tag (tag, customer_id);

-- Named facts about customers; personas ask for them.
CREATE TABLE trait (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
  trait_group TEXT NOT NULL CHECK (trait_group IN ('demographic', 'psychographic')),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'choice', 'number', 'yesNo')),
  options TEXT NOT NULL DEFAULT '[]' CHECK (json_type(options) = 'array'),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE customer_trait (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  trait_id INTEGER NOT NULL REFERENCES trait (id),
  value TEXT NOT NULL CHECK (value <> ''),
  UNIQUE (customer_id, trait_id)
) STRICT;
CREATE INDEX customer_trait_by_trait ON customer_trait (trait_id, customer_id);

CREATE TABLE purchase (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  number TEXT CHECK (number <> ''),
  purchased_on TEXT NOT NULL CHECK (purchased_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  amount INTEGER NOT NULL,
  cost INTEGER,
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  paid_on TEXT CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
  channel TEXT NOT NULL DEFAULT '',
  items TEXT NOT NULL DEFAULT '',
  -- Days between due and paid, early counting 0; kept because counting them anew for a million rows is slow.
  days_late INTEGER GENERATED ALWAYS AS (
    CASE
      WHEN due_on IS NOT NULL AND paid_on IS NOT NULL
        THEN CAST(max(0, julianday(paid_on) - julianday(due_on)) AS INTEGER)
    END
  ) STORED
) STRICT;
CREATE UNIQUE INDEX purchase_by_number ON purchase (number);
-- Everything the figures of a customer are counted from, in one index.
CREATE INDEX purchase_figures
  ON purchase (customer_id, purchased_on, amount, cost, due_on, paid_on, settled, days_late);
-- With the amount, so that all purchases can be summed up without looking at each.
CREATE INDEX purchase_by_day ON purchase (purchased_on, id, amount);

CREATE TABLE touchpoint (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (
    kind IN ('visit', 'call', 'email', 'message', 'letter', 'meeting', 'delivery', 'service')
  ),
  initiative TEXT NOT NULL CHECK (initiative IN ('proactive', 'reactive')),
  minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes >= 0),
  expense INTEGER NOT NULL DEFAULT 0 CHECK (expense >= 0),
  mood INTEGER CHECK (mood BETWEEN -2 AND 2),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX touchpoint_figures ON touchpoint (customer_id, happened_on, minutes, expense);

CREATE TABLE criterion (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  about TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('rated', 'measured')),
  measure TEXT CHECK ((kind = 'measured') = (measure IS NOT NULL)),
  method TEXT CHECK ((kind = 'measured') = (method IS NOT NULL) AND method IN ('bands', 'rank')),
  bands TEXT NOT NULL DEFAULT '[]' CHECK (json_type(bands) = 'array'),
  weight REAL NOT NULL CHECK (weight >= 0),
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE rating (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  criterion_id INTEGER NOT NULL REFERENCES criterion (id),
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
  rated_on TEXT NOT NULL,
  UNIQUE (customer_id, criterion_id)
) STRICT;
CREATE INDEX rating_by_criterion ON rating (criterion_id, customer_id);

CREATE TABLE grade_override (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL UNIQUE REFERENCES customer (id),
  grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  ends_on TEXT,
  created_on TEXT NOT NULL
) STRICT;

CREATE TABLE persona (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('ideal', 'negative')),
  is_primary INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
  individual TEXT NOT NULL DEFAULT '{}' CHECK (json_type(individual) = 'object'),
  own_fields TEXT NOT NULL DEFAULT '[]' CHECK (json_type(own_fields) = 'array'),
  voice TEXT NOT NULL DEFAULT '{}' CHECK (json_type(voice) = 'object'),
  own_questions TEXT NOT NULL DEFAULT '[]' CHECK (json_type(own_questions) = 'array'),
  statement TEXT,
  meaning TEXT NOT NULL DEFAULT '{}' CHECK (json_type(meaning) = 'object'),
  not_our_customer TEXT NOT NULL DEFAULT '',
  sources TEXT NOT NULL DEFAULT '[]' CHECK (json_type(sources) = 'array'),
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE persona_trait (
  id INTEGER PRIMARY KEY,
  persona_id INTEGER NOT NULL REFERENCES persona (id),
  trait_id INTEGER NOT NULL REFERENCES trait (id),
  rule TEXT NOT NULL CHECK (rule IN ('must', 'nice', 'out')),
  importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 3),
  wanted TEXT NOT NULL DEFAULT '[]' CHECK (json_type(wanted) = 'array'),
  from_number REAL,
  to_number REAL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX persona_trait_by_persona ON persona_trait (persona_id, position);

-- The history: what was done, and the rows as they were before. Filled by triggers (history.ts), never by features.
CREATE TABLE history_action (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  -- The action an undo or redo is about.
  target_id INTEGER REFERENCES history_action (id),
  cause TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  undoable INTEGER NOT NULL DEFAULT 1 CHECK (undoable IN (0, 1)),
  -- The action's rows in history_change: ids above first, up to last.
  first_change INTEGER NOT NULL,
  last_change INTEGER NOT NULL
) STRICT;
CREATE TABLE history_change (
  id INTEGER PRIMARY KEY,
  action_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  before TEXT
) STRICT;
-- The action under way; without one, a write to a tracked table fails on history_change.action_id NOT NULL.
CREATE TABLE history_now (id INTEGER PRIMARY KEY CHECK (id = 1), action_id INTEGER) STRICT;
INSERT INTO history_now (id, action_id) VALUES (1, NULL);

-- Derived, never in the history: can be counted anew from the tables above at any time.
CREATE TABLE customer_figures (
  customer_id INTEGER PRIMARY KEY,
  revenue INTEGER NOT NULL DEFAULT 0,
  revenue_12m INTEGER NOT NULL DEFAULT 0,
  contribution INTEGER NOT NULL DEFAULT 0,
  contribution_12m INTEGER NOT NULL DEFAULT 0,
  estimated_cost INTEGER NOT NULL DEFAULT 0,
  cost_to_serve INTEGER NOT NULL DEFAULT 0,
  cost_to_serve_12m INTEGER NOT NULL DEFAULT 0,
  orders INTEGER NOT NULL DEFAULT 0,
  first_purchase_on TEXT,
  last_purchase_on TEXT,
  average_days_late REAL,
  open_amount INTEGER NOT NULL DEFAULT 0,
  last_touch_on TEXT,
  score REAL,
  computed_grade TEXT NOT NULL DEFAULT 'ungraded',
  grade TEXT NOT NULL DEFAULT 'ungraded',
  overridden INTEGER NOT NULL DEFAULT 0,
  fit REAL
) STRICT;
CREATE INDEX figures_by_revenue ON customer_figures (revenue, customer_id);
CREATE INDEX figures_by_revenue_12m ON customer_figures (revenue_12m, customer_id);
CREATE INDEX figures_by_contribution ON customer_figures (contribution, customer_id);
CREATE INDEX figures_by_contribution_12m ON customer_figures (contribution_12m, customer_id);
CREATE INDEX figures_by_days_late ON customer_figures (average_days_late, customer_id);
CREATE INDEX figures_by_open_amount ON customer_figures (open_amount, customer_id);
CREATE INDEX figures_by_orders ON customer_figures (orders, customer_id);
CREATE INDEX figures_by_last_purchase ON customer_figures (last_purchase_on, customer_id);
CREATE INDEX figures_by_last_touch ON customer_figures (last_touch_on, customer_id);
CREATE INDEX figures_by_grade ON customer_figures (grade, score DESC, customer_id);
CREATE INDEX figures_by_score ON customer_figures (score, customer_id);
CREATE INDEX figures_by_fit ON customer_figures (fit, customer_id);

CREATE VIRTUAL TABLE customer_search USING fts5 (
  name, contacts, emails, phones, place, tags,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE grade_change (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL,
  at TEXT NOT NULL,
  from_grade TEXT NOT NULL,
  to_grade TEXT NOT NULL,
  score_before REAL,
  score REAL,
  cause TEXT NOT NULL CHECK (cause IN ('data', 'rating', 'criteria', 'override'))
) STRICT;
CREATE INDEX grade_change_by_customer ON grade_change (customer_id, id);

-- What of the derived tables is out of step; settled by derived.ts before a write commits, or right after it.
CREATE TABLE customer_dirty (customer_id INTEGER PRIMARY KEY) STRICT;
CREATE TABLE derived_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The day the figures are for; null before they were first counted.
  as_of TEXT,
  all_figures INTEGER NOT NULL DEFAULT 1,
  all_fit INTEGER NOT NULL DEFAULT 1,
  all_grades INTEGER NOT NULL DEFAULT 1,
  -- What a change of grade will be put down to.
  cause TEXT NOT NULL DEFAULT 'data'
) STRICT;
INSERT INTO derived_state (id) VALUES (1);

CREATE TRIGGER customer_new AFTER INSERT ON customer BEGIN
  INSERT INTO customer_dirty VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER customer_changed AFTER UPDATE ON customer BEGIN
  INSERT INTO customer_dirty VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER customer_put_away AFTER UPDATE OF archived_at ON customer BEGIN
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER customer_gone AFTER DELETE ON customer BEGIN
  INSERT INTO customer_dirty VALUES (OLD.id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER customer_tag_new AFTER INSERT ON customer_tag BEGIN
  INSERT INTO customer_dirty VALUES (NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER customer_tag_changed AFTER UPDATE ON customer_tag BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id), (NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER customer_tag_gone AFTER DELETE ON customer_tag BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER customer_trait_new AFTER INSERT ON customer_trait BEGIN
  INSERT INTO customer_dirty VALUES (NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER customer_trait_changed AFTER UPDATE ON customer_trait BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id), (NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER customer_trait_gone AFTER DELETE ON customer_trait BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER purchase_new AFTER INSERT ON purchase BEGIN
  INSERT INTO customer_dirty VALUES (NEW.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER purchase_changed AFTER UPDATE ON purchase BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id), (NEW.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER purchase_gone AFTER DELETE ON purchase BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER touchpoint_new AFTER INSERT ON touchpoint BEGIN
  INSERT INTO customer_dirty VALUES (NEW.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER touchpoint_changed AFTER UPDATE ON touchpoint BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id), (NEW.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER touchpoint_gone AFTER DELETE ON touchpoint BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER rating_new AFTER INSERT ON rating BEGIN
  INSERT INTO customer_dirty VALUES (NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER rating_changed AFTER UPDATE ON rating BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id), (NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER rating_gone AFTER DELETE ON rating BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER grade_override_new AFTER INSERT ON grade_override BEGIN
  INSERT INTO customer_dirty VALUES (NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER grade_override_changed AFTER UPDATE ON grade_override BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id), (NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER grade_override_gone AFTER DELETE ON grade_override BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER setting_new AFTER INSERT ON setting
WHEN NEW.key IN ('hourlyRate', 'defaultMarginPercent', 'lookAsOf', 'bounds') BEGIN
  UPDATE derived_state SET all_figures = all_figures OR NEW.key <> 'bounds', all_grades = 1;
END;
CREATE TRIGGER setting_changed AFTER UPDATE ON setting
WHEN NEW.key IN ('hourlyRate', 'defaultMarginPercent', 'lookAsOf', 'bounds') BEGIN
  UPDATE derived_state SET all_figures = all_figures OR NEW.key <> 'bounds', all_grades = 1;
END;
CREATE TRIGGER setting_gone AFTER DELETE ON setting
WHEN OLD.key IN ('hourlyRate', 'defaultMarginPercent', 'lookAsOf', 'bounds') BEGIN
  UPDATE derived_state SET all_figures = all_figures OR OLD.key <> 'bounds', all_grades = 1;
END;
CREATE TRIGGER criterion_new AFTER INSERT ON criterion BEGIN
  UPDATE derived_state SET all_grades = 1;
END;
CREATE TRIGGER criterion_changed AFTER UPDATE ON criterion BEGIN
  UPDATE derived_state SET all_grades = 1;
END;
CREATE TRIGGER criterion_gone AFTER DELETE ON criterion BEGIN
  UPDATE derived_state SET all_grades = 1;
END;
CREATE TRIGGER trait_changed AFTER UPDATE ON trait BEGIN
  UPDATE derived_state SET all_fit = 1;
END;
CREATE TRIGGER persona_new AFTER INSERT ON persona BEGIN
  UPDATE derived_state SET all_fit = 1;
END;
CREATE TRIGGER persona_changed AFTER UPDATE OF is_primary, kind ON persona BEGIN
  UPDATE derived_state SET all_fit = 1;
END;
CREATE TRIGGER persona_gone AFTER DELETE ON persona BEGIN
  UPDATE derived_state SET all_fit = 1;
END;
CREATE TRIGGER persona_trait_new AFTER INSERT ON persona_trait BEGIN
  UPDATE derived_state SET all_fit = 1;
END;
CREATE TRIGGER persona_trait_changed AFTER UPDATE ON persona_trait BEGIN
  UPDATE derived_state SET all_fit = 1;
END;
CREATE TRIGGER persona_trait_gone AFTER DELETE ON persona_trait BEGIN
  UPDATE derived_state SET all_fit = 1;
END;

-- What every new file starts with: the five criteria every owner knows, and the traits of the worksheet.
-- What the books alone tell (profit) has half of the weight, so that an import alone already grades; what only the
-- owner knows makes up the other half.
INSERT INTO criterion (id, name, about, kind, measure, method, bands, weight, position) VALUES
  (1, 'Enjoyable to work with', 'How do you feel when this customer calls?', 'rated', NULL, NULL, '[]', 15, 1),
  (2, 'Pays on time', 'Average days late over their purchases, larger ones counting more.', 'measured', 'averageDaysLate', 'bands',
    '[{"from":null,"value":100},{"from":3,"value":80},{"from":8,"value":60},{"from":15,"value":40},{"from":31,"value":20},{"from":61,"value":0}]',
    15, 2),
  (3, 'Profitable', 'What they leave after goods and your time in the last 12 months, ranked among all customers.', 'measured',
    'contribution12m', 'rank', '[]', 50, 3),
  (4, 'Challenges us to get better', 'Do they ask for things that make you a better business?', 'rated', NULL, NULL, '[]', 10, 4),
  (5, 'Cares about us as a supplier', 'Do they treat you as a partner rather than a price?', 'rated', NULL, NULL, '[]', 10, 5);

INSERT INTO trait (name, trait_group, kind, options, position) VALUES
  ('Age', 'demographic', 'number', '[]', 1),
  ('Income', 'demographic', 'number', '[]', 2),
  ('Gender', 'demographic', 'choice', '["Female","Male","Other"]', 3),
  ('Marital status', 'demographic', 'choice', '["Single","Living together","Married","Separated","Widowed"]', 4),
  ('Household', 'demographic', 'choice', '["Lives alone","Couple","Family with children","Several generations","Shared home"]', 5),
  ('Education', 'demographic', 'choice', '["School","Apprenticeship","Degree","Postgraduate"]', 6),
  ('Occupation', 'demographic', 'text', '[]', 7),
  ('Industry', 'demographic', 'text', '[]', 8),
  ('Firm size', 'demographic', 'number', '[]', 9),
  ('Location', 'demographic', 'text', '[]', 10),
  ('Values', 'psychographic', 'text', '[]', 11),
  ('Beliefs', 'psychographic', 'text', '[]', 12),
  ('Lifestyle', 'psychographic', 'text', '[]', 13),
  ('Hobbies', 'psychographic', 'text', '[]', 14),
  ('Interests', 'psychographic', 'text', '[]', 15),
  ('Attitude to price', 'psychographic', 'choice', '["Buys the cheapest","Compares","Pays for value","Wants the best"]', 16),
  ('Attitude to risk', 'psychographic', 'choice', '["Avoids risk","Careful","Open to new things","Likes to be first"]', 17);
