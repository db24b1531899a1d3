import type { ErrorCode, ErrorReport } from '../shared/errors'
import type { InputOf, OperationName, OutputOf } from '../shared/operations'
import type { ProgressEvent } from '../shared/events'
import { listenFor } from './bridge'

/** What main answers; it has checked it against the contract's output schema before it let it out. */
type Answer<Name extends OperationName> =
  { ok: true; value: OutputOf<Name> } | { ok: false; error: ErrorReport }

/** An operation that main refused or could not carry out. */
export class OperationError extends Error {
  readonly report: ErrorReport

  constructor(report: ErrorReport) {
    super(report.message)
    this.name = 'OperationError'
    this.report = report
  }

  get code(): ErrorCode {
    return this.report.code
  }
}

/** True for an operation's error with this code. */
export function isOperationError(error: unknown, code?: ErrorCode): error is OperationError {
  return error instanceof OperationError && (code === undefined || error.code === code)
}

export type Progress = Omit<ProgressEvent, 'type' | 'callId'>

export interface CallOptions {
  /** Asks main to stop when aborted; the call then fails with the code `cancelled`. */
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

/**
 * Asks main to carry out an operation.
 * @throws {OperationError} what main answered when it did not work
 */
export async function callOperation<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  { signal, onProgress }: CallOptions = {},
): Promise<OutputOf<Name>> {
  const callId = crypto.randomUUID()
  const stopFollowing = onProgress
    ? listenFor('progress', (event) => {
        if (event.callId === callId) onProgress(event)
      })
    : undefined
  const cancel = () => void window.regulars.call('system.cancel', JSON.stringify({ callId }))
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    const answerJson = await window.regulars.call(name, JSON.stringify(input), callId)
    const answer = JSON.parse(answerJson) as Answer<Name>
    if (!answer.ok) throw new OperationError(answer.error)
    return answer.value
  } finally {
    stopFollowing?.()
    signal?.removeEventListener('abort', cancel)
  }
}
