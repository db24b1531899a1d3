import type { InputOf } from '../../../../shared/operations'

/** Rows are asked for so many at a time: more than a tall window shows, and few, since the first of them hold up the start. */
export const pageSize = 50

type ListInput = InputOf<'customers.list'>
export type Question = Omit<ListInput, 'limit' | 'offset' | 'countTo'>

/** The list itself counts a search so far; the rest is counted beside it, where nobody who types has to wait. */
const countTo = 1000

/** What main is asked for one page of the list. */
export function pageInput(question: Question, page: number): ListInput {
  return { ...question, limit: pageSize, offset: page * pageSize, countTo }
}
