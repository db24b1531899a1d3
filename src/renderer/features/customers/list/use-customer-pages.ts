import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/operations'
import type { CustomerRow } from '../../../../shared/operations/customers'
import { operationQuery, useOperation, type OperationError } from '../../../api'
import { pageInput, pageSize, type Question } from './list-question'

export interface CustomerPages {
  /** Undefined until the first answer. */
  total: number | undefined
  /** There are more than `total`; how many is still being counted. */
  more: boolean
  asOf: string | undefined
  /** The question that the rows answer. */
  shown: Question
  /** Undefined while its page is on the way. */
  rowAt: (index: number) => CustomerRow | undefined
  error: OperationError | null
  refetch: () => void
}

/** First and last index of rows. */
export interface Range {
  from: number
  to: number
}

const pageOf = (index: number) => Math.floor(index / pageSize)

/** What is in view: the one of before when the next one needs the same pages, so that nothing is drawn anew for it. */
export function nextRange(present: Range, next: Range): Range {
  return pageOf(present.from) === pageOf(next.from) && pageOf(present.to) === pageOf(next.to) ? present : next
}

/**
 * The rows that are in view, page by page. While the answer to a new question is on the way, the rows of the last one
 * stay, so that nothing flickers while typing.
 * @param range first and last index in view
 */
export function useCustomerPages(question: Question, range: Range): CustomerPages {
  const first = useOperation('customers.list', pageInput(question, 0), { keepPrevious: true })
  const [shown, setShown] = useState(question)
  const answered = first.data !== undefined && !first.isPlaceholderData
  if (answered && shown !== question) setShown(question)
  const cut = answered && first.data.more === true
  const { query = '', filter = {} } = question
  const whole = useOperation('customers.matches', { query, filter }, { enabled: cut })
  const total = (cut ? whole.data?.total : undefined) ?? first.data?.total
  const last = Math.max(0, Math.ceil((total ?? 1) / pageSize) - 1)
  const from = Math.min(last, Math.max(0, pageOf(range.from)))
  const to = Math.min(last, Math.max(from, pageOf(range.to)))
  // The first page is asked for by itself, because it tells how many there are.
  const wanted = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((page) => page > 0)
  const answers = useQueries({
    queries: wanted.map((page) => operationQuery('customers.list', pageInput(shown, page))),
  })
  const pages = new Map<number, OutputOf<'customers.list'>>()
  // Until a new question is answered this is the first page of the last one, as are the others.
  if (first.data) pages.set(0, first.data)
  for (const [index, page] of wanted.entries()) {
    const data = answers[index]?.data
    if (data) pages.set(page, data)
  }
  return {
    total,
    more: first.data?.more === true && total === first.data.total,
    asOf: first.data?.asOf,
    shown: answered ? question : shown,
    rowAt: (index) => pages.get(pageOf(index))?.rows[index % pageSize],
    error: first.error,
    refetch: () => void first.refetch(),
  }
}
