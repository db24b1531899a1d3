import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportRequest, ImportRow, ImportRowsShown } from '../../../shared/operations/transfer'
import { operationQuery } from '../../api'

/** Rows of one question: more than are in sight, few enough to come at once. */
const pageSize = 100

export interface Rows {
  /** How many rows of this kind there are; null until the first answer. */
  total: number | null
  /** Null while it is on its way. */
  row: (index: number) => ImportRow | null
  /** Asks for the rows that are in sight. */
  onRange: (first: number, last: number) => void
  failed: Error | null
}

/** The rows of a file as they will be read, asked for page by page as they come into view. */
export function useRows(request: ImportRequest, show: ImportRowsShown): Rows {
  const [pages, setPages] = useState<readonly number[]>([0])
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...operationQuery('transfer.previewRows', {
        ...request,
        show,
        offset: page * pageSize,
        limit: pageSize,
      }),
      // What is shown belongs to a file that was looked at; nothing else makes it stale.
      staleTime: Infinity,
    })),
  })
  const byPage = new Map(pages.map((page, at) => [page, answers[at]?.data]))
  return {
    total: answers.find(({ data }) => data !== undefined)?.data?.total ?? null,
    row: (index) => byPage.get(Math.floor(index / pageSize))?.rows[index % pageSize] ?? null,
    onRange: (first, last) => {
      const wanted = [Math.floor(first / pageSize), Math.floor(last / pageSize)]
      setPages((before) => (wanted.every((page) => before.includes(page)) ? before : [...new Set(wanted)]))
    },
    failed: answers.find(({ error }) => error !== null)?.error ?? null,
  }
}
