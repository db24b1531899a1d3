import { join } from 'node:path'
import { migrate, SCHEMA_VERSION } from '../../src/main/database/migrate'
import { openConnection } from '../../src/main/database/open'

/** Is there a version before the present one that people have files of? */
export const hasOlderVersions = SCHEMA_VERSION > 1

/** Makes a data file as the first version left it, with customers and purchases in. Written in that version's words. */
export function writeOldFile(directory: string, customers: number): void {
  const db = openConnection(join(directory, 'regulars.sqlite'), { create: true })
  migrate(db, 1)
  db.exec(`
    BEGIN;
    INSERT INTO history_action (id, at, name, kind, cause, first_change, last_change)
      VALUES (1, '2026-01-01T08:00:00.000Z', 'Import customers', 'do', 'data', 0, 0);
    UPDATE history_now SET action_id = 1;
    INSERT INTO customer (name, external_id, kind, status, created_at, updated_at)
      WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${String(customers)})
      SELECT 'Customer ' || n, 'C' || n, 'company', 'active', '2026-01-01T08:00:00.000Z', '2026-01-01T08:00:00.000Z' FROM numbers;
    INSERT INTO purchase (customer_id, purchased_on, amount) SELECT id, '2025-12-24', id * 100 FROM customer;
    UPDATE history_action SET last_change = (SELECT max(id) FROM history_change);
    UPDATE history_now SET action_id = NULL;
    COMMIT`)
  db.close()
}
