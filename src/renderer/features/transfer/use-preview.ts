import { useRef, useState } from 'react'
import type {
  ImportPreview,
  ImportRequest,
  ImportTarget,
  Mapping,
  ReadingWish,
  TouchpointOtherwise,
} from '../../../shared/operations/transfer'
import { callOperation, isOperationError, type OperationError } from '../../api'
import type { Progress } from '../../call'

/** What the owner has said about the file; the rest is guessed. */
export interface Wishes {
  into?: ImportTarget
  reading?: ReadingWish
  mapping?: Mapping
  /** Null: none of the saved ones; absent: the one that suits best. */
  savedMapping?: number | null
  otherwise?: Partial<TouchpointOtherwise>
  createMissingCustomers?: boolean
}

interface PreviewState {
  preview: ImportPreview | null
  wishes: Wishes
  /** What the preview that is shown was asked with. */
  shown: ImportRequest | null
  /** The preview does not show the latest wishes, because they could not be fulfilled (yet). */
  stale: boolean
  busy: boolean
  startedAt: number
  progress: Progress | null
  cancelling: boolean
  error: OperationError | null
}

export interface Preview extends PreviewState {
  /** Lets the owner choose a file; closing the dialog changes nothing. */
  choose: () => void
  /** Says something about the file, and looks again. */
  wish: (wishes: Partial<Wishes>) => void
  cancel: () => void
  reset: () => void
  /** What the import is asked with, so that it does what was shown. */
  request: ImportRequest | null
}

const nothing: PreviewState = {
  preview: null,
  shown: null,
  wishes: {},
  stale: false,
  busy: false,
  startedAt: 0,
  progress: null,
  cancelling: false,
  error: null,
}

/** What a new wish makes void: another delimiter makes other columns, so the mapping is found anew. */
function withWish(before: Wishes, wish: Partial<Wishes>): Wishes {
  const after = { ...before, ...wish }
  const redivides =
    wish.into !== undefined ||
    wish.reading?.delimiter !== undefined ||
    wish.reading?.encoding !== undefined ||
    wish.reading?.sheet !== undefined
  if (wish.reading) after.reading = { ...before.reading, ...wish.reading }
  if (wish.otherwise) after.otherwise = { ...before.otherwise, ...wish.otherwise }
  const remaps = redivides || wish.savedMapping !== undefined
  if (remaps && wish.mapping === undefined) delete after.mapping
  return after
}

/** Looks at a file as an import would read it, anew after every wish; the latest answer counts. */
export function usePreview(): Preview {
  const [state, setState] = useState<PreviewState>(nothing)
  const controller = useRef<AbortController | null>(null)

  const look = async (file: string | undefined, wishes: Wishes) => {
    controller.current?.abort()
    const mine = (controller.current = new AbortController())
    const isLatest = () => controller.current === mine
    const change = (changes: Partial<PreviewState>) => {
      if (isLatest()) setState((before) => ({ ...before, ...changes }))
    }
    change({
      // Until another file is really there, what was said about the present one stands.
      ...(file !== undefined && { wishes, stale: true }),
      busy: true,
      startedAt: performance.now(),
      progress: null,
      cancelling: false,
      error: null,
    })
    try {
      const preview = await callOperation('transfer.preview', requestOf(file, wishes), {
        signal: mine.signal,
        onProgress: (progress) => change({ progress }),
      })
      const shown = requestOf(preview.file.token, wishes)
      change({ preview, shown, wishes, stale: false, busy: false })
    } catch (error) {
      // Closing the dialog, or stopping, is the owner's own doing.
      const told = isOperationError(error) && error.code !== 'cancelled' ? error : null
      change({ busy: false, cancelling: false, error: told })
      if (!isOperationError(error)) throw error
    }
  }

  const token = state.preview?.file.token
  return {
    ...state,
    choose: () => void look(undefined, nothing.wishes),
    wish: (wish) => void look(token, withWish(state.wishes, wish)),
    cancel: () => {
      setState((before) => ({ ...before, cancelling: true }))
      controller.current?.abort()
    },
    reset: () => {
      controller.current?.abort()
      controller.current = null
      setState(nothing)
    },
    request: token === undefined ? null : { ...requestOf(token, state.wishes) },
  }
}

function requestOf(file: string | undefined, wishes: Wishes): ImportRequest {
  return { ...(file !== undefined && { file }), ...wishes }
}
