import type { BackupStatus } from '../../src/shared/operations/backup'
import type { CustomerRow } from '../../src/shared/operations/customers'

/** A customer as it stands in lists. */
export const someCustomerRow: CustomerRow = {
  id: 1,
  externalId: 'C-1',
  name: 'Ann Lee',
  kind: 'person',
  status: 'active',
  place: 'Leeds',
  country: 'United Kingdom',
  tags: ['garden'],
  archived: false,
  revenue: 450_000,
  revenue12m: 120_000,
  contribution: 300_000,
  contribution12m: 80_000,
  estimatedCost: 0,
  costToServe: 20_000,
  costToServe12m: 6_000,
  orders: 12,
  firstPurchaseOn: '2022-04-01',
  lastPurchaseOn: '2026-03-02',
  recency: 8,
  averageDaysLate: 2.5,
  openAmount: 0,
  lastTouchOn: '2026-02-20',
  grade: 'B',
  computedGrade: 'B',
  score: 72.4,
  overridden: false,
  fit: 64,
}

/** Backups as they are made when nobody has changed anything. */
export const someBackups: BackupStatus = {
  folder: '/home/jo/Regulars/backups',
  ownFolder: '/home/jo/Regulars/backups',
  chosen: null,
  sealedSince: null,
  trouble: null,
  backups: [],
}
