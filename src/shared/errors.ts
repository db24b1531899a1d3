import { z } from 'zod'

/** What can be expected to go wrong. Each has its words in texts/en/errors.ts. */
export const errorCodes = [
  'invalid', // the question does not fit the operation's schema, or a rule refuses it
  'not-found', // the thing asked for is not there
  'conflict', // it would contradict something that is there
  'busy', // another Regulars is writing to the same data
  'cancelled', // the owner stopped it
  'disk-full',
  'read-only', // the data was opened for reading only, or the disk is write-protected
  'damaged', // the file is not what it should be
  'newer', // the file was written by a newer Regulars
  'passphrase', // the backup is behind one, and it is missing or wrong
  'unreadable', // a file that cannot be understood
  'unexpected', // a fault of ours; logged, with a reference
] as const
export type ErrorCode = (typeof errorCodes)[number]

const issueSchema = z.object({ path: z.string(), message: z.string() })
export type InputIssue = z.output<typeof issueSchema>

export const errorReportSchema = z.object({
  code: z.enum(errorCodes),
  /** What happened, that nothing was lost, what to do: ready to be shown. */
  message: z.string(),
  /** Which parts of the input were refused. */
  issues: z.array(issueSchema),
  /** Stands in the log beside an unexpected error. */
  reference: z.string().nullable(),
})
export type ErrorReport = z.output<typeof errorReportSchema>

/** An error that was foreseen and has words for the person who meets it. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly issues: readonly InputIssue[]

  constructor(code: ErrorCode, message: string, issues: readonly InputIssue[] = []) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.issues = issues
  }
}

/** Makes the compiler prove that every case was handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${String(value)}`)
}
