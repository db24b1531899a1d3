import type { Grade } from '../../../shared/values'

/** Something that can be done about a line, with one key. */
export interface DueAction {
  /** What the button says. */
  label: string
  run: () => void
}

/** One line of what is due. */
export interface DueRow {
  key: string
  /** Null: it is about several, or about nobody. */
  customer: { id: number; name: string; grade: Grade } | null
  what: string
  /** Quietly behind it. */
  detail?: string
  /** The day it is due; null: any day. */
  on: string | null
  /** Where Enter leads. */
  href: string
  /** D */
  done?: DueAction
  /** S */
  snooze?: DueAction
  /** R */
  reschedule?: { label: string; from: string; run: (day: string) => void }
  /** L */
  letGo?: DueAction
  /** It is being changed. */
  busy?: boolean
}

export type SectionName = 'steps' | 'decisions' | 'overrides' | 'ratings' | 'personas'

/** A part of what is due: what its hook gives to the page. */
export interface DueSection {
  name: SectionName
  rows: readonly DueRow[]
  /** How many there are, those not shown too. */
  total: number
  /** The answer is not there yet. */
  isPending: boolean
  error: Error | null
  tryAgain: () => void
}

export type When = 'late' | 'today' | 'soon'

/** Whether a day has passed, is today, or is yet to come. */
export function whenIs(on: string, today: string): When {
  if (on < today) return 'late'
  return on === today ? 'today' : 'soon'
}
