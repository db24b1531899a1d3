import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DuplicatePair } from '../../../shared/operations/duplicates'
import type { InputOf, OutputOf } from '../../../shared/operations'
import { callOperation, operationKey, type OperationError } from '../../api'
import type { Progress } from '../../call'

/** What took longer than this (ms) is not done again after every change, only when asked. */
const quick = 3000
const pairsShown = 500

type Found = OutputOf<'duplicates.find'>

/** Everyone compared with everyone: progress, a way to stop, and the pairs that are left. */
export function useScan(archived: 'include' | 'leaveOut') {
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [startedAt, setStartedAt] = useState(0)
  const [took, setTook] = useState(0)
  const [cancelling, setCancelling] = useState(false)
  const input: InputOf<'duplicates.find'> = { archived, limit: pairsShown }
  const queryKey = operationKey('duplicates.find', input)
  const query = useQuery<Found, OperationError>({
    queryKey,
    queryFn: async ({ signal }) => {
      const start = performance.now()
      setStartedAt(start)
      setProgress(null)
      setCancelling(false)
      const found = await callOperation('duplicates.find', input, { signal, onProgress: setProgress })
      setTook(performance.now() - start)
      return found
    },
    enabled: (found) => found.state.data === undefined || took < quick,
  })
  const stopped = !query.isFetching && !query.data && !query.error
  return {
    found: query.data ?? null,
    error: query.error,
    /** Nothing to show yet. */
    looking: query.isFetching && !query.data,
    /** The owner asked to stop, and it has. */
    stopped,
    job: {
      startedAt,
      progress,
      cancelling,
      cancel: () => {
        setCancelling(true)
        void client.cancelQueries({ queryKey })
      },
    },
    refreshing: query.isFetching,
    again: () => void query.refetch(),
    /** Takes pairs off the list at once, before everyone has been compared anew. */
    drop: (isGone: (pair: DuplicatePair) => boolean) => {
      client.setQueryData<Found>(queryKey, (found) => {
        if (!found) return found
        const pairs = found.pairs.filter((pair) => !isGone(pair))
        return { ...found, pairs, total: found.total - (found.pairs.length - pairs.length) }
      })
    },
  }
}

export type Scan = ReturnType<typeof useScan>
