import type { FailureLog } from './database/failures'

/** The log file. */
export interface Log {
  failure: FailureLog
  /** Resolves when everything up to now is in the file; to be waited for before the process ends. */
  written: () => Promise<void>
}

/**
 * Writes unexpected errors down. What writes them is loaded with the first: that takes longer than the rest of the way to a
 * window, and most days nothing goes wrong.
 */
export function createLog(file: string): Log {
  let last = Promise.resolve()
  return {
    failure: (reference, error) => {
      last = last
        .then(async () => {
          const { default: log } = await import('electron-log/node')
          log.transports.file.resolvePathFn = () => file
          log.transports.console.level = false
          log.error(reference, error)
        })
        .catch((trouble: unknown) => {
          process.stderr.write(`${reference}: ${String(error)} (not in the log: ${String(trouble)})\n`)
        })
    },
    written: () => last,
  }
}
