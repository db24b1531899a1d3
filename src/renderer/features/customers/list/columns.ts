import { customerColumns, type CustomerColumn } from '../../../../shared/customerColumns'
import type { customerSorts } from '../../../../shared/operations/customers'

type Sort = (typeof customerSorts)[number]

/** Every column the list can show, in order. */
export const columnIds = customerColumns
export type ColumnId = CustomerColumn

interface ColumnInfo {
  /** What clicking the head sorts by; null: it cannot be sorted by. */
  sort: Sort | null
  /** Which way round it is sorted at first: names from A, money from the most. */
  first: 'ascending' | 'descending'
  /** Its usual width in px. */
  width: number
  /** Stands at the right, figures below figures. */
  numeric: boolean
}

const text = { first: 'ascending', numeric: false } as const
const figure = { first: 'descending', numeric: true } as const

export const columns: Readonly<Record<ColumnId, ColumnInfo>> = {
  grade: { ...text, sort: 'grade', width: 70 },
  name: { ...text, sort: 'name', width: 190 },
  kind: { ...text, sort: null, width: 92 },
  status: { ...text, sort: 'status', width: 84 },
  stage: { ...text, sort: 'stage', width: 112 },
  place: { ...text, sort: 'place', width: 140 },
  tags: { ...text, sort: null, width: 160 },
  revenue12m: { ...figure, sort: 'revenue12m', width: 124 },
  contribution12m: { ...figure, sort: 'contribution12m', width: 146 },
  revenue: { ...figure, sort: 'revenue', width: 116 },
  contribution: { ...figure, sort: 'contribution', width: 140 },
  orders: { ...figure, sort: 'orders', width: 80 },
  averageDaysLate: { ...figure, sort: 'averageDaysLate', width: 92 },
  openAmount: { ...figure, sort: 'openAmount', width: 80 },
  lastPurchaseOn: { ...figure, sort: 'lastPurchaseOn', width: 112, numeric: false },
  lastTouchOn: { ...figure, sort: 'lastTouchOn', width: 118, numeric: false },
  score: { ...figure, sort: 'score', width: 72 },
  fit: { ...figure, sort: 'fit', width: 56 },
  nextStep: { ...text, sort: null, width: 220 },
}

/** What is hidden until the owner asks for it. */
export const hiddenAtFirst: readonly ColumnId[] = [
  'kind',
  'stage',
  'place',
  'tags',
  'revenue',
  'contribution',
  'orders',
  'lastTouchOn',
  'score',
  'nextStep',
]

/** How narrow a column can be made, in px. */
export const narrowest = 48
