-- What customers say: complaints and how likely they are to recommend us; more numbers to measure by; and of a criterion
-- what each rating means, whether the owner can influence it, and what they can do about it.

CREATE TABLE complaint (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  text TEXT NOT NULL CHECK (text <> ''),
  -- Null while it is open.
  resolved_on TEXT CHECK (
    resolved_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND resolved_on >= happened_on
  ),
  remedy TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX complaint_figures ON complaint (customer_id, happened_on, resolved_on);

-- How likely a customer is to recommend us, 0–10.
CREATE TABLE nps_answer (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  answered_on TEXT NOT NULL CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  comment TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX nps_answer_figures ON nps_answer (customer_id, answered_on, score);

ALTER TABLE customer_figures ADD COLUMN since_on TEXT;
ALTER TABLE customer_figures ADD COLUMN referrals INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_figures ADD COLUMN latest_nps INTEGER;
ALTER TABLE customer_figures ADD COLUMN complaints INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_figures ADD COLUMN open_complaints INTEGER NOT NULL DEFAULT 0;
UPDATE derived_state SET all_figures = 1, all_grades = 1;
-- Since when someone is a customer is read for everyone: from an index a tenth the size of the rows.
CREATE INDEX customer_by_since ON customer (id, customer_since) WHERE customer_since IS NOT NULL;

CREATE TRIGGER complaint_new AFTER INSERT ON complaint BEGIN
  INSERT INTO customer_dirty VALUES (NEW.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER complaint_changed AFTER UPDATE ON complaint BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id), (NEW.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER complaint_gone AFTER DELETE ON complaint BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER nps_answer_new AFTER INSERT ON nps_answer BEGIN
  INSERT INTO customer_dirty VALUES (NEW.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER nps_answer_changed AFTER UPDATE ON nps_answer BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id), (NEW.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER nps_answer_gone AFTER DELETE ON nps_answer BEGIN
  INSERT INTO customer_dirty VALUES (OLD.customer_id) ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;

-- Who lost a referral is out of step; who gained one is found by whom they brought (countFigures).
CREATE TRIGGER customer_began AFTER INSERT ON customer
WHEN NEW.customer_since IS NOT NULL OR NEW.referred_by_id IS NOT NULL BEGIN
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER customer_began_otherwise AFTER UPDATE OF customer_since, referred_by_id ON customer
WHEN NEW.customer_since IS NOT OLD.customer_since OR NEW.referred_by_id IS NOT OLD.referred_by_id BEGIN
  INSERT INTO customer_dirty SELECT OLD.referred_by_id WHERE OLD.referred_by_id IS NOT NULL ON CONFLICT DO NOTHING;
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER customer_brought_gone AFTER DELETE ON customer WHEN OLD.referred_by_id IS NOT NULL BEGIN
  INSERT INTO customer_dirty VALUES (OLD.referred_by_id) ON CONFLICT DO NOTHING;
END;

-- Where fit is graded, another fit is another grade; by rank, everyone's.
CREATE TRIGGER fit_out_of_step AFTER UPDATE OF all_fit ON derived_state
WHEN NEW.all_fit = 1 AND EXISTS (SELECT 1 FROM criterion WHERE measure = 'fit') BEGIN
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER customer_trait_new_ranked AFTER INSERT ON customer_trait
WHEN EXISTS (SELECT 1 FROM criterion WHERE measure = 'fit' AND method = 'rank') BEGIN
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER customer_trait_changed_ranked AFTER UPDATE ON customer_trait
WHEN EXISTS (SELECT 1 FROM criterion WHERE measure = 'fit' AND method = 'rank') BEGIN
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;
CREATE TRIGGER customer_trait_gone_ranked AFTER DELETE ON customer_trait
WHEN EXISTS (SELECT 1 FROM criterion WHERE measure = 'fit' AND method = 'rank') BEGIN
  UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0;
END;

-- The history's triggers are made anew after the last step; what a step itself changes is no action of the owner's.
DROP TRIGGER IF EXISTS history_criterion_update;
ALTER TABLE criterion ADD COLUMN anchors TEXT NOT NULL DEFAULT '["","","","",""]'
  CHECK (json_type(anchors) = 'array');
ALTER TABLE criterion ADD COLUMN influence INTEGER NOT NULL DEFAULT 1 CHECK (influence IN (0, 1));
ALTER TABLE criterion ADD COLUMN actions TEXT NOT NULL DEFAULT '[]' CHECK (json_type(actions) = 'array');

-- Words for the five criteria a file starts with, where the owner still calls them so.
CREATE TEMP TABLE usual (name TEXT, kind TEXT, anchors TEXT, actions TEXT);
INSERT INTO usual VALUES
  ('Enjoyable to work with', 'rated',
    '["We dread the call","Hard work, often tense","Fine, nothing special","A pleasure on most days","We look forward to every visit"]',
    '["Ask what would make working together easier for them","Give them one person to talk to","Say openly what is hard for us, and agree how to do it"]'),
  ('Pays on time', 'measured', '["","","","",""]',
    '["Agree on terms of payment in writing","Send the invoice on the day of delivery","Remind them a few days before it is due","Offer direct debit or a discount for paying early"]'),
  ('Profitable', 'measured', '["","","","",""]',
    '["Look at their prices again","Bundle small orders into one delivery","Offer what goes well with what they buy","Charge for extras that were free so far"]'),
  ('Challenges us to get better', 'rated',
    '["Never asks for anything","Asks only for a lower price","Now and then has an idea","Often asks for something better","Pushes us, and tries new things with us"]',
    '["Show them what is new, and ask what they think","Ask them to try something before others do","Ask what they wish we could do"]'),
  ('Cares about us as a supplier', 'rated',
    '["We are a price to them","Would leave for a little less","Friendly, but could be with anyone","Loyal, and says so when something is wrong","A partner: plans ahead and speaks well of us"]',
    '["Tell them early about changes","Thank them for something they did","Ask for an hour to plan the year together"]');
UPDATE criterion SET
  anchors = (SELECT anchors FROM usual WHERE usual.name = criterion.name AND usual.kind = criterion.kind),
  actions = (SELECT actions FROM usual WHERE usual.name = criterion.name AND usual.kind = criterion.kind)
WHERE (name, kind) IN (SELECT name, kind FROM usual);

-- What the history keeps of criteria gets the new columns too, or an undo could not put the rows back.
UPDATE history_change SET before = json_set(before,
  '$.anchors', coalesce((SELECT anchors FROM usual WHERE usual.name = before ->> '$.name' AND usual.kind = before ->> '$.kind'),
    '["","","","",""]'),
  '$.influence', 1,
  '$.actions', coalesce((SELECT actions FROM usual WHERE usual.name = before ->> '$.name' AND usual.kind = before ->> '$.kind'), '[]'))
WHERE table_name = 'criterion' AND before IS NOT NULL;
DROP TABLE usual;
