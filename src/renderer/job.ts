import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { InputOf, OperationName, OutputOf } from '../shared/operations'
import { callOperation, type OperationError, type Progress } from './call'

export interface Job<Name extends OperationName> {
  running: boolean
  /** When it was started, in ms of performance.now(). */
  startedAt: number
  progress: Progress | null
  /** The owner asked it to stop; it has not answered yet. */
  cancelling: boolean
  error: OperationError | null
  output: OutputOf<Name> | null
  start: (input: InputOf<Name>) => Promise<OutputOf<Name> | null>
  cancel: () => void
}

type JobState<Name extends OperationName> = Omit<Job<Name>, 'start' | 'cancel'>

/**
 * Carries out a long operation: its progress, a way to stop it, and in the end its output or error. `start` answers
 * null when it failed or was stopped. Leaving the screen does not stop it.
 */
export function useJob<Name extends OperationName>(name: Name): Job<Name> {
  const client = useQueryClient()
  const idle: JobState<Name> = {
    running: false,
    startedAt: 0,
    progress: null,
    cancelling: false,
    error: null,
    output: null,
  }
  const [state, setState] = useState<JobState<Name>>(idle)
  const controller = useRef<AbortController | null>(null)
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  const change = useCallback((changes: Partial<JobState<Name>>) => {
    if (mounted.current) setState((state) => ({ ...state, ...changes }))
  }, [])

  const start = async (input: InputOf<Name>) => {
    const { signal } = (controller.current = new AbortController())
    change({ ...idle, running: true, startedAt: performance.now() })
    try {
      const output = await callOperation(name, input, {
        signal,
        onProgress: (progress) => {
          change({ progress })
        },
      })
      change({ running: false, output })
      void client.invalidateQueries()
      return output
    } catch (error) {
      change({ running: false, error: error as OperationError })
      return null
    }
  }
  const cancel = () => {
    change({ cancelling: true })
    controller.current?.abort()
  }
  return { ...state, start, cancel }
}
