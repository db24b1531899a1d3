-- What names are sorted by: small letters without accents, so that É stands with E and Å with A. Counted with the figures; until
-- that is done, right after this step, the letters A to Z are small alone.
ALTER TABLE customer_figures ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';
UPDATE customer_figures SET sort_name = coalesce((SELECT lower(name) FROM customer WHERE id = customer_id), '');
CREATE INDEX figures_by_name ON customer_figures (sort_name);
DROP INDEX customer_by_name;
UPDATE derived_state SET all_figures = 1;
