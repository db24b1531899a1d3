import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import { MOST_MISSING, type ReportResult } from '../../../shared/operations/reports'
import type { PageLayout } from '../../../shared/paper'
import type { DesktopContext, OnPage, Printed, PrintRequest } from '../context'
import { countPdfPages } from './pdf-pages'
import { safeFileName, withEnding } from './rules'
import { writeWhole } from './write-file'

/** How the pages are laid out; what is absent is as the settings have it, and upright. */
export type WantedLayout = { readonly [Part in keyof PageLayout]?: PageLayout[Part] | undefined }

/** On which paper, and where to. */
interface How extends WantedLayout {
  to: 'file' | 'printer' | 'preview'
}

/** The layout that is wanted, filled up with what the settings say. */
export async function wholeLayout({ call }: DesktopContext, wanted: WantedLayout): Promise<PageLayout> {
  const settings = await call('settings.get', {})
  return {
    paper: wanted.paper ?? settings.paper,
    orientation: wanted.orientation ?? 'portrait',
    margins: wanted.margins ?? settings.margins,
    blackAndWhite: wanted.blackAndWhite ?? settings.blackAndWhite,
  }
}

/**
 * Has a report printed, saved as a PDF or kept for the preview.
 * @param onPage told how many pages of a long document are laid out; may throw to stop
 * @throws AppError `cancelled` when the owner closed a dialog; otherwise what went wrong with the page or the file
 */
export async function print(
  context: DesktopContext,
  { to, ...wanted }: How,
  what: Omit<PrintRequest, 'layout'>,
  onPage?: OnPage,
): Promise<ReportResult> {
  const { desktop } = context
  const request = { ...what, layout: await wholeLayout(context, wanted) }
  if (to === 'printer') {
    const printed = await desktop.printOnPaper(request, onPage)
    if (!printed) throw new AppError('cancelled', context.t('reports:notPrinted'))
    return { pages: null, bytes: null, savedAs: null, preview: null, missing: shown(printed) }
  }
  if (to === 'preview') {
    const printed = await desktop.printToPdf(request, onPage)
    return { ...measured(printed), savedAs: null, preview: desktop.keepForPreview(printed.pdf) }
  }
  // Where to comes first: nobody wants to wait for the question.
  const path = withEnding(await desktop.chooseSaveFile(`${safeFileName(request.title)}.pdf`, 'pdf'), 'pdf')
  const printed = await desktop.printToPdf(request, onPage)
  await save(context, path, printed.pdf)
  return { ...measured(printed), savedAs: basename(path), preview: null }
}

function measured(printed: Printed & { pdf: Uint8Array }): Pick<ReportResult, 'pages' | 'bytes' | 'missing'> {
  const { pdf } = printed
  return { pages: countPdfPages(pdf), bytes: pdf.byteLength, missing: shown(printed) }
}

/** As many letters as are worth naming. */
export function shown({ missing }: Printed): string[] {
  return missing.slice(0, MOST_MISSING)
}

/** Writes a PDF whole. @throws AppError that says what stands in the way */
export async function save(context: DesktopContext, path: string, pdf: Uint8Array): Promise<void> {
  try {
    await writeWhole(path, context.data.directory, pdf)
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
