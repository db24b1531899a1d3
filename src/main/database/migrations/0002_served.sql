-- A new hourly rate touches what was served and nothing that was bought: no purchase has to be read for it.
ALTER TABLE derived_state ADD COLUMN all_served INTEGER NOT NULL DEFAULT 0;

DROP TRIGGER setting_new;
DROP TRIGGER setting_changed;
DROP TRIGGER setting_gone;
CREATE TRIGGER setting_new AFTER INSERT ON setting
WHEN NEW.key IN ('hourlyRate', 'defaultMarginPercent', 'lookAsOf', 'bounds') BEGIN
  UPDATE derived_state SET
    all_figures = all_figures OR NEW.key IN ('defaultMarginPercent', 'lookAsOf'),
    all_served = all_served OR NEW.key = 'hourlyRate',
    all_grades = 1;
END;
CREATE TRIGGER setting_changed AFTER UPDATE ON setting
WHEN NEW.key IN ('hourlyRate', 'defaultMarginPercent', 'lookAsOf', 'bounds') BEGIN
  UPDATE derived_state SET
    all_figures = all_figures OR NEW.key IN ('defaultMarginPercent', 'lookAsOf'),
    all_served = all_served OR NEW.key = 'hourlyRate',
    all_grades = 1;
END;
CREATE TRIGGER setting_gone AFTER DELETE ON setting
WHEN OLD.key IN ('hourlyRate', 'defaultMarginPercent', 'lookAsOf', 'bounds') BEGIN
  UPDATE derived_state SET
    all_figures = all_figures OR OLD.key IN ('defaultMarginPercent', 'lookAsOf'),
    all_served = all_served OR OLD.key = 'hourlyRate',
    all_grades = 1;
END;
