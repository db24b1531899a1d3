import { callOperation } from '../../call'
import type { ReportResult } from '../../../shared/operations/reports'
import type { PaperSize } from '../../../shared/values'

export type ReportKind = 'customer' | 'board' | 'persona'

/** What the owner wants printed, and how. */
export interface Report {
  kind: ReportKind
  /** The customer or persona; null for the board and for a worksheet that belongs to nobody. */
  id: number | null
  paper: PaperSize
  /** The board only. */
  orientation: 'portrait' | 'landscape'
  /** The worksheet only: to be filled in by hand. */
  blank: boolean
}

/**
 * Has a report made.
 * @param to a file (main asks where), the print dialog, or the preview
 * @throws OperationError
 */
export function makeReport(report: Report, to: 'file' | 'printer' | 'preview'): Promise<ReportResult> {
  const { kind, id, paper, orientation, blank } = report
  switch (kind) {
    case 'customer':
      return callOperation('reports.customer', { customerId: id ?? 0, paper, to })
    case 'board':
      return callOperation('reports.board', { paper, orientation, to })
    case 'persona':
      return callOperation('reports.persona', { ...(id !== null && { personaId: id }), blank, paper, to })
  }
}

/** The report an address asks for; null when there is no such report. */
export function reportOfAddress(
  kind: string | undefined,
  id: string | undefined,
): Pick<Report, 'kind' | 'id'> | null {
  if (kind !== 'customer' && kind !== 'board' && kind !== 'persona') return null
  if (id === undefined) return kind === 'customer' ? null : { kind, id: null }
  return /^[1-9]\d{0,14}$/.test(id) && kind !== 'board' ? { kind, id: Number(id) } : null
}
