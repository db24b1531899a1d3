import { AppError, type ErrorCode, type ErrorReport } from '../../shared/errors'
import type { Translate } from '../../shared/texts/i18n'

/** Writes down an unexpected error under its reference. */
export type FailureLog = (reference: string, error: unknown) => void

/** What the caller is told about an error: foreseen ones as they are, the others under a reference that is logged. */
export function reportOf(error: unknown, t: Translate, log: FailureLog): ErrorReport {
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, issues: [...error.issues], reference: null }
  }
  const code = codeOfSystemError(error)
  if (code !== null) return { code, message: t(`errors:code.${code}`), issues: [], reference: null }
  const reference = Math.random().toString(36).slice(2, 8).toUpperCase()
  log(reference, error)
  return { code: 'unexpected', message: t('errors:code.unexpected', { reference }), issues: [], reference }
}

/** The error a report tells of, on the side that received it. */
export class ReportedError extends AppError {
  readonly report: ErrorReport

  constructor(report: ErrorReport) {
    super(report.code, report.message, report.issues)
    this.report = report
  }
}

function codeOfSystemError(error: unknown): ErrorCode | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  // SHMSIZE: no room for the memory that connections share, which is a file too.
  if (['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'].includes(code)) return 'disk-full'
  if (code.startsWith('SQLITE_BUSY')) return 'busy'
  if (code.startsWith('SQLITE_READONLY') || ['EROFS', 'EACCES', 'EPERM'].includes(code)) return 'read-only'
  if (code.startsWith('SQLITE_CANTOPEN')) return 'unreadable'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged'
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'conflict'
  return null
}
