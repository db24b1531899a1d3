import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../shared/operations'
import { operationQuery, type OperationError } from '../../api'

type Listing = 'history.list' | 'history.ofCustomer'
type Question<Name extends Listing> = Omit<InputOf<Name>, 'limit' | 'offset'>

export interface ActionPages {
  rows: OutputOf<'history.list'>['rows']
  /** Undefined until the first answer. */
  total: number | undefined
  pending: boolean
  error: OperationError | null
  refetch: () => void
  /** Undefined when everything is shown. */
  showEarlier: (() => void) | undefined
}

const pageSize = 100

/** Actions, newest first, a hundred at a time and as many as one asks for; starts again with a new question. */
export function useActions<Name extends Listing>(name: Name, question: Question<Name>): ActionPages {
  const key = JSON.stringify(question)
  const [asked, setAsked] = useState({ key, pages: 1 })
  const pages = asked.key === key ? asked.pages : 1
  const answers = useQueries({
    queries: Array.from({ length: pages }, (_, page) =>
      operationQuery(name, { ...question, limit: pageSize, offset: page * pageSize } as InputOf<Name>),
    ),
  })
  const rows = answers.flatMap(({ data }) => data?.rows ?? [])
  const total = answers[0]?.data?.total
  return {
    rows,
    total,
    pending: answers.some(({ isPending }) => isPending),
    error: answers.find(({ error }) => error !== null)?.error as OperationError | null,
    refetch: () => {
      for (const answer of answers) void answer.refetch()
    },
    showEarlier:
      total !== undefined && pages * pageSize < total
        ? () => {
            setAsked({ key, pages: pages + 1 })
          }
        : undefined,
  }
}
