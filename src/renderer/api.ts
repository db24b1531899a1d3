import {
  keepPreviousData,
  useMutation,
  usePrefetchQuery,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { InputOf, OperationName, OutputOf } from '../shared/operations'
import { changesData, operationKinds } from '../shared/operations/kinds'
import { callOperation, isOperationError, type OperationError } from './call'
import { operationQuery } from './client'
import { useNotices } from './components/notices'

export { callOperation, isOperationError, OperationError } from './call'
export { operationKey, operationQuery } from './client'

/** Asks while the screen is still being put together, so that the answer is there as soon as the screen is. */
export function useOperationSoon<Name extends OperationName>(name: Name, input: InputOf<Name>): void {
  usePrefetchQuery(operationQuery(name, input))
}

export interface OperationOptions {
  /** False: do not ask yet. */
  enabled?: boolean
  /** While the answer to a new question is awaited, go on showing the one to the previous question. */
  keepPrevious?: boolean
}

/** The answer to a reading operation, kept fresh: it is asked again after every change. */
export function useOperation<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  { enabled = true, keepPrevious = false }: OperationOptions = {},
): UseQueryResult<OutputOf<Name>, OperationError> {
  return useQuery<OutputOf<Name>, OperationError>({
    ...operationQuery(name, input),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  })
}

export interface ActionOptions<Name extends OperationName> {
  onDone?: (output: OutputOf<Name>, input: InputOf<Name>) => void
  onFailed?: (error: OperationError, input: InputOf<Name>) => void
  /** What the notice says; by default the name of the action in the history. */
  message?: (output: OutputOf<Name>, input: InputOf<Name>) => string
  /** No notice (autosave). Errors are still shown. */
  quiet?: boolean
  /** The caller shows errors itself. */
  showsErrors?: boolean
}

/** Changes that are under way, and how many have begun: of those that run into each other, no notice knows its own action. */
const changing = { now: 0, begun: 0 }

/**
 * Carries out an operation that changes something: asks every shown operation again afterwards, and says what was
 * done in a quiet line with Undo.
 */
export function useAction<Name extends OperationName>(
  name: Name,
  options: ActionOptions<Name> = {},
): UseMutationResult<OutputOf<Name>, OperationError, InputOf<Name>> {
  const client = useQueryClient()
  const notices = useNotices()
  const { t } = useTranslation()
  const undo = useUndo()
  return useMutation<OutputOf<Name>, OperationError, InputOf<Name>>({
    mutationKey: [name],
    mutationFn: async (input) => {
      const keepsHistory = changesData(operationKinds[name])
      const wasAlone = changing.now === 0
      if (keepsHistory) changing.begun += 1
      const { begun } = changing
      if (keepsHistory) changing.now += 1
      try {
        const before = keepsHistory && !options.quiet ? await nextUndo() : null
        const output = await callOperation(name, input)
        void client.invalidateQueries()
        if (options.quiet) return output
        const after = keepsHistory ? await nextUndo() : null
        const message = options.message?.(output, input)
        // What says no more than the name of the latest action may undo that one, whoever's it is.
        const isOwn = message === undefined || (wasAlone && changing.begun === begun)
        if (after !== null && after.id !== before?.id && isOwn) {
          notices.done(message ?? t('notice.done', { name: after.name }), () => {
            undo(after.id)
          })
        } else if (message !== undefined) {
          notices.done(message)
        }
        return output
      } finally {
        if (keepsHistory) changing.now -= 1
      }
    },
    onSuccess: (output, input) => options.onDone?.(output, input),
    onError: (error, input) => {
      options.onFailed?.(error, input)
      if (!options.showsErrors) notices.failed(error)
    },
  })
}

async function nextUndo(): Promise<{ id: number; name: string } | null> {
  const { undo } = await callOperation('history.list', { limit: 1 })
  return undo
}

/**
 * Takes back the latest action, or the one named, and says so with a way back.
 * @param onRefused other actions are in the way, or it is too old
 */
export function useUndo(onRefused?: () => void): (id?: number) => void {
  return useHistoryStep('history.undo', onRefused)
}

/** Does again what was undone last, or the undone action named, and says so. */
export function useRedo(onRefused?: () => void): (id?: number) => void {
  return useHistoryStep('history.redo', onRefused)
}

/** After so many milliseconds a step says that it is under way. */
const LONG = 1000

function useHistoryStep(
  name: 'history.undo' | 'history.redo',
  onRefused?: () => void,
): (id?: number) => void {
  const client = useQueryClient()
  const notices = useNotices()
  const { t } = useTranslation()
  const back = name === 'history.undo'
  const step = async (id?: number) => {
    const stopping = new AbortController()
    let isOver: () => void = () => undefined
    // A large import or a restore takes its time.
    const late = setTimeout(() => {
      isOver = notices.busy(t(back ? 'notice.undoing' : 'notice.redoing'), () => stopping.abort())
    }, LONG)
    try {
      const done = await callOperation(name, id === undefined ? {} : { id }, { signal: stopping.signal })
      void client.invalidateQueries()
      notices.done(t(back ? 'notice.undone' : 'notice.redone', { name: done.name }))
    } catch (error) {
      if (isOperationError(error, 'not-found')) {
        notices.done(t(back ? 'notice.nothingToUndo' : 'notice.nothingToRedo'))
        return
      }
      notices.failed(error)
      if (isOperationError(error, 'conflict')) onRefused?.()
    } finally {
      clearTimeout(late)
      isOver()
    }
  }
  return (id) => void step(id)
}
