import type { ErrorReport } from '../../shared/errors'
import type { FileTaskName, FileTasks } from '../database/backups/work'

/** What a worker thread can be asked. */
export type WorkerTask =
  /** `waits`: everything is done but for the commit, which comes after `commit` with the same id. */
  | ({
      type: 'operation'
      id: number
      readOnly: boolean
      cancel: SharedArrayBuffer
      waits: boolean
    } & OperationTask)
  | { type: 'commit'; id: number }
  | { type: 'settle'; id: number; today: string; now: string }
  | { type: 'trim'; id: number; limit: number | null }
  /** Tries once more to empty the log of what was erased. */
  | { type: 'clear'; id: number }
  | { type: 'files'; id: number; locale: string; cancel: SharedArrayBuffer; task: FileTask }
  | { type: 'close'; id: number }

/** One operation with all it must not find out for itself. */
export interface OperationTask {
  name: string
  input: unknown
  today: string
  now: string
  locale: string
  resources: string
  file: { token: string; path: string; name: string; bytes: number } | null
  /** Where an operation that saves a file writes it. */
  to: { token: string; path: string } | null
}

/** Work on the data file or a backup as files. */
export type FileTask = {
  [Name in FileTaskName]: { name: Name; input: FileTasks[Name]['input'] }
}[FileTaskName]

export type WorkerReply =
  /** `json` is the answer as JSON text: it goes to the window as it is, without being taken apart on the main loop. */
  | { type: 'done'; id: number; json: string; settled: boolean; changed: boolean; lingers: boolean }
  | { type: 'failed'; id: number; report: ErrorReport }
  | { type: 'progress'; id: number; done: number; total: number; note: string }
  | { type: 'log'; reference: string; text: string }
