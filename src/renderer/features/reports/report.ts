import { callOperation } from '../../call'
import type { ReportResult } from '../../../shared/operations/reports'
import type { PageLayout } from '../../../shared/paper'
import { monthSchema } from '../../../shared/values'
import { everyone, readSelection, type CustomerSelection } from '../../components/selection'

export type ReportKind = 'customer' | 'board' | 'portfolio' | 'review' | 'persona'

/** What the owner wants printed, and how. */
export interface Report {
  kind: ReportKind
  /** The customer or persona; null for what is about everyone and for a worksheet that belongs to nobody. */
  id: number | null
  /** The board only. */
  selection: CustomerSelection
  /** The month in review only: 'YYYY-MM'. */
  month: string | null
  layout: PageLayout
  /** A persona only: everything that matters on one page, the worksheet, or the worksheet to be filled in by hand. */
  form: 'onePager' | 'worksheet' | 'blank'
}

/**
 * Has a report made.
 * @param to a file (main asks where), the print dialog, or the preview
 * @throws OperationError
 */
export function makeReport(report: Report, to: 'file' | 'printer' | 'preview'): Promise<ReportResult> {
  const { kind, id, selection, month, form } = report
  const how = { ...report.layout, to }
  switch (kind) {
    case 'customer':
      return callOperation('reports.customer', { customerId: id ?? 0, ...how })
    case 'board': {
      const { query, filter, groupBy, view } = selection
      return callOperation('reports.board', { query, filter, groupBy, view, ...how })
    }
    case 'portfolio':
      return callOperation('reports.portfolio', how)
    case 'review':
      return callOperation('reports.review', { month: month ?? '', ...how })
    case 'persona': {
      const what = form === 'blank' ? { blank: true } : { form }
      return callOperation('reports.persona', { ...(id !== null && { personaId: id }), ...what, ...how })
    }
  }
}

type AskedReport = Pick<Report, 'kind' | 'id' | 'selection' | 'month'>

/**
 * The report an address asks for; null when there is no such report.
 * @param kind the first part of the address
 * @param rest the second: the number of a customer or persona; for the board, as percent-encoded JSON, what is searched and filtered; the month in review
 */
export function reportOfAddress(kind: string | undefined, rest: string | undefined): AskedReport | null {
  const nobody = { id: null, selection: everyone, month: null }
  switch (kind) {
    case 'board': {
      const selection = readSelection(rest)
      return selection && { ...nobody, kind, selection }
    }
    case 'portfolio':
      return rest === undefined ? { ...nobody, kind } : null
    case 'review':
      return monthSchema.safeParse(rest).success ? { ...nobody, kind, month: rest ?? null } : null
    case 'customer':
    case 'persona':
      if (rest === undefined) return kind === 'customer' ? null : { ...nobody, kind }
      return /^[1-9]\d{0,14}$/.test(rest) ? { ...nobody, kind, id: Number(rest) } : null
    default:
      return null
  }
}
