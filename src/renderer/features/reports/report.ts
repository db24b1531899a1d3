import { callOperation } from '../../call'
import type { ReportResult } from '../../../shared/operations/reports'
import type { PageLayout } from '../../../shared/paper'
import { monthSchema } from '../../../shared/values'
import { everyone, readSelection, type CustomerSelection } from '../../components/selection'

export type ReportKind = 'customer' | 'board' | 'portfolio' | 'review' | 'today' | 'persona'

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
  /**
   * A customer: what matters on one page, or everything. A persona: everything that matters on one page, the worksheet, or
   * the worksheet to be filled in by hand. Of the others there is one.
   */
  form: 'short' | 'long' | 'onePager' | 'worksheet' | 'blank'
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
      if (form === 'long') return callOperation('reports.customer', { customerId: id ?? 0, form, ...how })
      return callOperation('reports.customer', { customerId: id ?? 0, ...how, orientation: 'portrait' })
    case 'board': {
      const { query, filter, groupBy, view } = selection
      return callOperation('reports.board', { query, filter, groupBy, view, ...how })
    }
    case 'portfolio':
      return callOperation('reports.portfolio', how)
    case 'review':
      return callOperation('reports.review', { month: month ?? '', ...how })
    case 'today':
      return callOperation('reports.today', how)
    case 'persona': {
      const what =
        form === 'blank' ? { blank: true } : ({ form: form === 'worksheet' ? form : 'onePager' } as const)
      return callOperation('reports.persona', { ...(id !== null && { personaId: id }), ...what, ...how })
    }
  }
}

type AskedReport = Omit<Report, 'layout'>

/**
 * The report an address asks for; null when there is no such report.
 * @param kind the first part of the address
 * @param rest the second: the number of a customer or persona, of a customer in full with '-long' behind it; for the board, as percent-encoded JSON, what is searched and filtered; the month in review
 */
export function reportOfAddress(kind: string | undefined, rest: string | undefined): AskedReport | null {
  const nobody = { id: null, selection: everyone, month: null, form: 'short' } as const
  switch (kind) {
    case 'board': {
      const selection = readSelection(rest)
      return selection && { ...nobody, kind, selection }
    }
    case 'portfolio':
    case 'today':
      return rest === undefined ? { ...nobody, kind } : null
    case 'review':
      return monthSchema.safeParse(rest).success ? { ...nobody, kind, month: rest ?? null } : null
    case 'customer': {
      const [, id, long] = /^([1-9]\d{0,14})(-long)?$/.exec(rest ?? '') ?? []
      if (id === undefined) return null
      return { ...nobody, kind, id: Number(id), form: long === undefined ? 'short' : 'long' }
    }
    case 'persona':
      if (rest === undefined) return { ...nobody, kind, form: 'blank' }
      return /^[1-9]\d{0,14}$/.test(rest) ? { ...nobody, kind, id: Number(rest), form: 'onePager' } : null
    default:
      return null
  }
}
