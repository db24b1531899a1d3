-- How far a customer has come, as the owner sees it; NULL: not set. Compared one by one: IN with several values builds a list
-- for every row that is written.
ALTER TABLE customer ADD COLUMN stage TEXT
  CHECK (
    stage IS NULL
    OR stage = 'awareness'
    OR stage = 'consideration'
    OR stage = 'purchase'
    OR stage = 'use'
    OR stage = 'advocacy'
  );
-- In the order of the stages, which is not that of their names: what the list sorts by.
CREATE INDEX customer_by_stage ON customer (
  CASE stage WHEN 'awareness' THEN 0 WHEN 'consideration' THEN 1 WHEN 'purchase' THEN 2 WHEN 'use' THEN 3 WHEN 'advocacy' THEN 4 END
);
