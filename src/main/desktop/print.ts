import { BrowserWindow, type PrintToPDFOptions, type Session } from 'electron'
import { z } from 'zod'
import { AppError } from '../../shared/errors'
import type { Translate } from '../../shared/texts/i18n'
import { pageAddress } from './addresses'
import type { OnPage, Printed, PrintRequest } from './interface'
import { createPdfJoiner, type PdfJoiner } from './join-pdfs'
import { EMPTY_TEMPLATE, footerTemplate, marginsInInches, NO_MARGINS, routeWithLayout } from './print-options'
import { UnknownPdf } from './read-pdf'
import { guardedPreferences } from './window'

/** Prints the pages of app://regulars/print.html, one after the other, in one hidden window that is kept for a while. */
export interface Printer {
  /** The printed page as PDF. @throws AppError `unexpected` when the page did not get ready or could not be printed */
  toPdf(request: PrintRequest, onPage?: OnPage): Promise<Printed & { pdf: Uint8Array }>
  /** Opens the system's print dialog; null when the owner closed it. @throws AppError as above */
  onPaper(request: PrintRequest, onPage?: OnPage): Promise<Printed | null>
  /** Closes the hidden window; it would keep the app alive. The next print opens a new one. */
  close(): void
}

export interface PrinterOptions {
  /** A session of its own: the zoom of the visible window must not reach the printed page. */
  session: () => Session
  devServer: string | null
  /** The translator for the language of the moment. */
  t: () => Translate
}

/** What a page says of itself once it is ready. */
const shownSchema = z.object({
  missing: z.array(z.string()),
  /** The title as a picture, where the line at the foot could not be written in the system's fonts. */
  foot: z.string().startsWith('data:image/png;base64,').nullable(),
})
type Shown = z.output<typeof shownSchema>

/** How long a page may take to get its data and lay itself out; a board of 10,000 customers takes a few seconds. */
const READY_WITHIN_MS = 60_000
/** A new hidden window takes about 0.15 s, so one that is not used goes soon. */
const KEEP_IDLE_MS = 30_000

export function createPrinter({ session, devServer, t }: PrinterOptions): Printer {
  let kept: BrowserWindow | null = null
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  function close(): void {
    clearTimeout(idle)
    if (kept && !kept.isDestroyed()) kept.destroy()
    kept = null
  }

  function closeWhenAlone(): void {
    if (BrowserWindow.getAllWindows().every((window) => window === kept)) close()
  }

  async function open(): Promise<BrowserWindow> {
    if (kept && !kept.isDestroyed()) return kept
    kept = new BrowserWindow({
      show: false,
      width: 1000,
      height: 1400,
      webPreferences: { ...guardedPreferences(), session: session(), backgroundThrottling: false },
    })
    // The hidden window alone must not keep the app alive.
    for (const other of BrowserWindow.getAllWindows())
      if (other !== kept) other.once('closed', closeWhenAlone)
    await kept.loadURL(pageAddress('print', '', devServer))
    return kept
  }

  /** Runs one print after the other: there is one window, and it shows one page at a time. */
  function inTurn<Result>(work: (window: BrowserWindow) => Promise<Result>): Promise<Result> {
    const turn = last.then(async () => {
      clearTimeout(idle)
      try {
        return await work(await open())
      } catch (error) {
        // Whatever state the page is in now, the next print starts afresh.
        close()
        throw asPrintError(error, t())
      } finally {
        idle = setTimeout(close, KEEP_IDLE_MS)
      }
    })
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    toPdf: (request, onPage = unwatched) => inTurn((window) => pdfOf({ window, request, onPage, t: t() })),
    onPaper: (request, onPage = unwatched) =>
      inTurn(async (window) => {
        const { missing } = await showPages({ window, request, onPage, t: t() }, everyPage(request))
        return (await printWithDialog(window, request)) ? { missing } : null
      }),
    close,
  }
}

const unwatched: OnPage = () => undefined

/** As many reports or letters are laid out and printed at once; all of them would take two megabytes a page. */
const PART = 25
/** Blank pages with a line at the foot take little. */
const FEET = 500

/** What is printed in a turn, and where. */
interface Turn {
  window: BrowserWindow
  request: PrintRequest
  onPage: OnPage
  t: Translate
}

async function pdfOf(turn: Turn): Promise<Printed & { pdf: Uint8Array }> {
  if (everyPage(turn.request).to > PART) {
    try {
      return await pdfInParts(turn)
    } catch (error) {
      // A Chromium that writes other PDFs prints the document whole, which only takes more memory.
      if (!(error instanceof UnknownPdf)) throw error
    }
  }
  const { missing, foot } = await showPages(turn, everyPage(turn.request))
  return { missing, pdf: await printToPdf(turn, footTemplateOf(turn, foot)) }
}

/** Prints a long document in parts, and then, as it is known how many pages there are, the lines at their feet. */
async function pdfInParts(turn: Turn): Promise<Printed & { pdf: Uint8Array }> {
  const { to: total } = everyPage(turn.request)
  const joiner = createPdfJoiner()
  const missing = new Set<string>()
  let foot: string | null = null
  for (let from = 0; from < total; from += PART) {
    const shown = await showPages(turn, { from, to: Math.min(total, from + PART) })
    for (const letter of shown.missing) missing.add(letter)
    foot ??= shown.foot
    await joiner.add(await printToPdf(turn, null))
  }
  const template = footTemplateOf(turn, foot)
  if (template !== null) await addFeet(turn, joiner, template)
  return { missing: [...missing], pdf: await joiner.finish() }
}

async function addFeet(turn: Turn, joiner: PdfJoiner, template: string): Promise<void> {
  const count = joiner.pages()
  await turn.window.webContents.executeJavaScript(`window.showBlankPages(${String(count)})`)
  for (let from = 0; from < count; from += FEET) {
    const pageRanges = `${String(from + 1)}-${String(Math.min(count, from + FEET))}`
    const nothingTold = { generateTaggedPDF: false, generateDocumentOutline: false }
    await joiner.addFeet(await printToPdf(turn, template, { pageRanges, ...nothingTold }))
  }
}

/** What Chromium is to print at the foot of each page; nothing at all at that of a bare one. */
function footTemplateOf({ request, t }: Turn, picture: string | null): string | null {
  return request.bare ? null : footerTemplate(request.title, request.layout, t, picture)
}

async function printToPdf(
  { window, request }: Turn,
  template: string | null,
  more: PrintToPDFOptions = {},
): Promise<Uint8Array> {
  const pdf = await window.webContents.printToPDF({
    pageSize: request.layout.paper,
    landscape: request.layout.orientation === 'landscape',
    margins: request.bare ? NO_MARGINS : marginsInInches(request.layout.margins),
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: template !== null,
    headerTemplate: EMPTY_TEMPLATE,
    footerTemplate: template ?? EMPTY_TEMPLATE,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    ...more,
  })
  return new Uint8Array(pdf)
}

/** Pages of a request from one, counted from 0, up to another. */
interface Span {
  from: number
  to: number
}

function everyPage({ more = [] }: PrintRequest): Span {
  return { from: 0, to: 1 + more.length }
}

/** Has the window lay out pages of a request, one after the other. */
async function showPages(turn: Turn, { from, to }: Span): Promise<Shown> {
  const { request, onPage } = turn
  const missing = new Set<string>()
  let foot: string | null = null
  const pages = [request.page, ...(request.more ?? [])]
  for (const [index, page] of pages.slice(from, to).entries()) {
    const how = { title: request.title, after: index > 0 }
    const shown = await showPage(turn, routeWithLayout(page, request.layout), how)
    for (const letter of shown.missing) missing.add(letter)
    foot ??= shown.foot
    onPage(from + index + 1)
  }
  return { missing: [...missing], foot }
}

/** Has the window show a route, after those before it or in their place; resolves when its data, fonts and layout are there. */
async function showPage(
  { window, t }: Turn,
  route: string,
  how: { title: string; after: boolean },
): Promise<Shown> {
  const call = `window.showPrintedPage(${JSON.stringify(route)}, ${JSON.stringify(how)})`
  const ready = window.webContents.executeJavaScript(call).then((shown) => shownSchema.parse(shown))
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new AppError('unexpected', t('desktop:print.timeout', { count: READY_WITHIN_MS / 1000 })))
    }, READY_WITHIN_MS)
  })
  try {
    return await Promise.race([ready, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

function printWithDialog(window: BrowserWindow, request: PrintRequest): Promise<boolean> {
  return new Promise((resolve, reject) => {
    window.webContents.print(
      {
        silent: false,
        printBackground: true,
        pageSize: request.layout.paper,
        landscape: request.layout.orientation === 'landscape',
        color: !request.layout.blackAndWhite,
        ...(request.bare
          ? { margins: { marginType: 'none' as const }, scaleFactor: 100 }
          : // With these two Chromium prints its own line of page numbers; paper has no template as a PDF has.
            { header: request.title, footer: ' ' }),
      },
      (done, reason) => {
        if (done) resolve(true)
        else if (/cancel/i.test(reason)) resolve(false)
        else reject(new Error(reason))
      },
    )
  })
}

function asPrintError(error: unknown, t: Translate): AppError {
  if (error instanceof AppError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new AppError('unexpected', t('desktop:print.failed', { reason }))
}
