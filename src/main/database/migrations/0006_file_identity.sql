-- Who this file is. Every action writes this row, so every log of changes beside a file tells whose it is.
ALTER TABLE history_now ADD COLUMN file_id TEXT;
UPDATE history_now SET file_id = 'file:' || lower(hex(randomblob(16)));
