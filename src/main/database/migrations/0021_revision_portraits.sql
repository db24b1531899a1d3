-- The face a persona had when a revision was kept: a JPEG in base64, empty when there was none. NULL: kept before faces were.
ALTER TABLE persona_revision ADD COLUMN portrait TEXT CHECK (portrait = '' OR portrait LIKE '/9j/%');
