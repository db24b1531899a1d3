import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf, OperationName, OutputOf } from '../../../../shared/operations'
import { callOperation, operationKey } from '../../../api'
import { mergeTimeline, type Entry } from './timeline'

const pageSize = 100
export type Shown = 'all' | 'purchases' | 'touches'

export interface Timeline {
  entries: Entry[]
  total: number
  pending: boolean
  error: Error | null
  /** Undefined when everything is shown. */
  showEarlier: (() => void) | undefined
}

function pageQueries<Name extends OperationName>(name: Name, inputs: InputOf<Name>[], enabled: boolean) {
  return inputs.map((input) => ({
    queryKey: operationKey(name, input),
    queryFn: (): Promise<OutputOf<Name>> => callOperation(name, input),
    enabled,
  }))
}

/** What happened with a customer, a hundred of each kind at a time. */
export function useTimeline(customerId: number, shown: Shown): Timeline {
  const [pages, setPages] = useState(1)
  const inputs = Array.from({ length: pages }, (_, page) => ({
    customerId,
    limit: pageSize,
    offset: page * pageSize,
  }))
  const bought = useQueries({ queries: pageQueries('purchases.list', inputs, shown !== 'touches') })
  const touched = useQueries({ queries: pageQueries('touchpoints.list', inputs, shown !== 'purchases') })
  const used = [...(shown === 'touches' ? [] : bought), ...(shown === 'purchases' ? [] : touched)]
  const purchases = {
    total: shown === 'touches' ? 0 : (bought[0]?.data?.total ?? 0),
    rows: shown === 'touches' ? [] : bought.flatMap(({ data }) => data?.rows ?? []),
  }
  const touchpoints = {
    total: shown === 'purchases' ? 0 : (touched[0]?.data?.total ?? 0),
    rows: shown === 'purchases' ? [] : touched.flatMap(({ data }) => data?.rows ?? []),
  }
  const entries = mergeTimeline(purchases, touchpoints)
  const total = purchases.total + touchpoints.total
  return {
    entries,
    total,
    pending: used.some(({ isPending }) => isPending),
    error: used.find(({ error }) => error !== null)?.error ?? null,
    showEarlier:
      entries.length < total
        ? () => {
            setPages(pages + 1)
          }
        : undefined,
  }
}
