import type { InputOf } from '../../../../shared/operations'

/** Rows are asked for so many at a time. */
export const pageSize = 100

type ListInput = InputOf<'customers.list'>
export type Question = Omit<ListInput, 'limit' | 'offset' | 'countTo'>

/** The list itself counts a search so far; the rest is counted beside it, where nobody who types has to wait. */
const countTo = 1000

/** What main is asked for one page of the list. */
export function pageInput(question: Question, page: number): ListInput {
  return { ...question, limit: pageSize, offset: page * pageSize, countTo }
}
