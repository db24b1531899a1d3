import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import type { ReportResult, reportsOperations } from '../../../shared/operations/reports'
import type { PaperSize } from '../../../shared/values'
import type { DesktopContext, FeatureOperations, PrintRequest } from '../context'
import { countPdfPages } from './pdf-pages'
import { printRoute, safeFileName, withEnding } from './rules'
import { writeWhole } from './write-file'

export const reports: FeatureOperations<typeof reportsOperations> = {
  async 'reports.customer'(context, { customerId, asOf, ...how }) {
    const customer = await context.call('customers.get', { id: customerId, asOf })
    const title = context.t('reports:customer.title', { name: customer.name })
    const page = printRoute('customer', { customerId, asOf })
    return print(context, how, { page, title, landscape: false })
  },

  async 'reports.board'(context, { query, filter, orientation, asOf, ...how }) {
    const { business } = await context.call('settings.get', {})
    const title =
      business === '' ? context.t('reports:board.title') : context.t('reports:board.titleOf', { business })
    const hasFilter = Object.values(filter).some((wanted) => wanted !== undefined)
    const page = printRoute('board', {
      asOf,
      query: query === '' ? undefined : query,
      filter: hasFilter ? JSON.stringify(filter) : undefined,
    })
    return print(context, how, { page, title, landscape: orientation === 'landscape' })
  },

  async 'reports.letter'(context, { customerId, letterId, subject, body, ...how }) {
    const { customerName } = await context.call('plans.letterFor', { letterId, customerId })
    const title = context.t('reports:letter.title', { name: customerName })
    const page = printRoute('letter', { customerId, letterId, subject, body })
    return print(context, how, { page, title, landscape: false })
  },

  async 'reports.persona'(context, { personaId, blank, ...how }) {
    const persona = await personaToPrint(context, personaId, blank)
    const title = blank
      ? context.t('reports:persona.blankTitle')
      : context.t('reports:persona.title', { name: persona?.name ?? '' })
    const page = printRoute('persona', { personaId: persona?.id, blank: blank ? 'yes' : undefined })
    return print(context, how, { page, title, landscape: false })
  },
}

/** The persona that is named; without a name the primary one, which a blank worksheet does without. */
async function personaToPrint(
  context: DesktopContext,
  personaId: number | undefined,
  blank: boolean,
): Promise<{ id: number; name: string } | null> {
  if (personaId !== undefined) return context.call('personas.get', { id: personaId })
  if (blank) return null
  const [first] = (await context.call('personas.list', {})).personas
  if (!first) throw new AppError('not-found', context.t('reports:persona.none'))
  return first
}

interface How {
  paper?: PaperSize | undefined
  to: 'file' | 'printer' | 'preview'
}

async function print(
  context: DesktopContext,
  { paper, to }: How,
  what: Omit<PrintRequest, 'paper'>,
): Promise<ReportResult> {
  const { desktop } = context
  const request = { ...what, paper: paper ?? (await context.call('settings.get', {})).paper }
  if (to === 'printer') {
    const printed = await desktop.printOnPaper(request)
    if (!printed) throw new AppError('cancelled', context.t('reports:notPrinted'))
    return { pages: null, bytes: null, savedAs: null, preview: null }
  }
  if (to === 'preview') {
    const pdf = await desktop.printToPdf(request)
    return { ...measured(pdf), savedAs: null, preview: desktop.keepForPreview(pdf) }
  }
  // Where to comes first: nobody wants to wait for the question.
  const path = withEnding(await desktop.chooseSaveFile(`${safeFileName(request.title)}.pdf`, 'pdf'), 'pdf')
  const pdf = await desktop.printToPdf(request)
  await save(context, path, pdf)
  return { ...measured(pdf), savedAs: basename(path), preview: null }
}

function measured(pdf: Uint8Array): { pages: number; bytes: number } {
  return { pages: countPdfPages(pdf), bytes: pdf.byteLength }
}

async function save(context: DesktopContext, path: string, pdf: Uint8Array): Promise<void> {
  try {
    await writeWhole(path, pdf)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    const name = basename(path)
    if (code === 'ENOSPC') throw new AppError('disk-full', context.t('reports:save.full', { name }))
    if (code === 'ENOENT') throw new AppError('not-found', context.t('reports:save.noFolder', { name }))
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EISDIR') {
      throw new AppError('read-only', context.t('reports:save.refused', { name }))
    }
    throw error
  }
}
