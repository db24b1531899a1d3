import type { JobControl, Progress } from './jobs/workerThread'

export interface CallOptions {
  callId?: string
  onProgress?: (progress: Progress) => void
}

/** The calls that are under way and can be followed and stopped. */
export class RunningCalls {
  private readonly cancels = new Map<string, Int32Array>()

  /** Does something that its caller can follow, and stop by the id of the call. */
  async run<Result>(
    { callId, onProgress }: CallOptions,
    work: (control: JobControl) => Promise<Result>,
  ): Promise<Result> {
    const cancel = new SharedArrayBuffer(4)
    if (callId !== undefined) this.cancels.set(callId, new Int32Array(cancel))
    try {
      return await work({ cancel, ...(onProgress ? { onProgress } : {}) })
    } finally {
      if (callId !== undefined) this.cancels.delete(callId)
    }
  }

  /** Asks a call to stop; false when it is not under way (any more). */
  stop(callId: string): boolean {
    const flag = this.cancels.get(callId)
    if (flag) Atomics.store(flag, 0, 1)
    return flag !== undefined
  }
}
