import type { BackupStatus, Inspection } from '../../src/shared/operations/backup'
import type { CustomerRow } from '../../src/shared/operations/customers'
import type { SavedView } from '../../src/shared/operations/views'

/** A customer as it stands in lists. */
export const someCustomerRow: CustomerRow = {
  id: 1,
  externalId: 'C-1',
  name: 'Ann Lee',
  kind: 'person',
  status: 'active',
  stage: null,
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
  nextStep: null,
  sinceOn: '2024-01-10',
  referrals: 0,
  latestNps: null,
  complaints: 0,
  openComplaints: 0,
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

/** A whole backup that lacks two customers and brings back one. */
export const someInspection: Inspection = {
  file: null,
  name: 'regulars-2026-03-09-080000-daily.sqlite',
  at: '2026-03-09T08:00:00Z',
  bytes: 283_000,
  locked: false,
  problem: null,
  schemaVersion: 1,
  contents: {
    rows: { customer: 92, purchase: 1830, touchpoint: 40, persona: 1 },
    newestPurchaseOn: '2026-03-08',
    lastAction: { name: 'Add “Ann Lee”', at: '2026-03-08T16:30:00Z' },
  },
  now: {
    rows: { customer: 93, purchase: 1835, touchpoint: 40, persona: 1 },
    newestPurchaseOn: '2026-03-10',
    lastAction: { name: 'Merge', at: '2026-03-10T07:00:00Z' },
  },
  differences: {
    customer: { onlyInBackup: 1, onlyNow: 2, changed: 7 },
    purchase: { onlyInBackup: 0, onlyNow: 5, changed: 0 },
    touchpoint: { onlyInBackup: 0, onlyNow: 0, changed: 0 },
    persona: { onlyInBackup: 0, onlyNow: 0, changed: 0 },
  },
}

/** A saved view that asks for nothing but what is said. */
export function savedView(id: number, name: string, more: Partial<SavedView> = {}): SavedView {
  const gone = { tags: [], place: null }
  return { id, name, query: '', filter: {}, sort: null, board: null, gone, ...more }
}
