import { create } from 'zustand'
import { addDays, addMonths } from '../../../../shared/dates'
import type { Grade } from '../../../../shared/choices'
import type { FormerGrade } from '../../../../shared/operations/gradeOverview'

export const spans = ['month', 'quarter', 'year', 'date'] as const
export type Span = (typeof spans)[number]

/** A cell of the matrix. */
export interface Cell {
  from: FormerGrade
  to: Grade
}

/** How many movers are shown at a time. */
export const together = 50

interface MoversState {
  span: Span
  /** The day chosen where `span` is a date; null: none yet. */
  day: string | null
  /** The cell whose customers are listed; null: all who moved. */
  cell: Cell | null
  /** The first mover that is shown, from 0. */
  offset: number
  lookSince: (span: Span, day: string | null) => void
  choose: (cell: Cell | null) => void
  turnTo: (offset: number) => void
}

/** What is looked at; kept while the owner is on a customer's card. */
export const useMoversState = create<MoversState>()((set) => ({
  span: 'quarter',
  day: null,
  cell: null,
  offset: 0,
  lookSince: (span, day) => {
    set({ span, day, cell: null, offset: 0 })
  },
  choose: (cell) => {
    set({ cell, offset: 0 })
  },
  turnTo: (offset) => {
    set({ offset })
  },
}))

/** The day movers are counted since. */
export function sinceOf({ span, day }: Pick<MoversState, 'span' | 'day'>, today: string): string {
  switch (span) {
    case 'month':
      return addDays(today, -30)
    case 'quarter':
      return addDays(today, -90)
    case 'year':
      return addMonths(today, -12)
    case 'date':
      return day ?? addDays(today, -90)
  }
}
