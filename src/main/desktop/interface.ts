import type { OpenedKind, SavedKind } from '../../shared/contract'
import type { PageLayout } from '../../shared/paper'

/** How a page is printed. */
export interface PrintRequest {
  /** Route of the printed page with its query, e.g. '/customer?id=5'. */
  page: string
  /** Routes of further pages of the same document; each begins on a sheet of its own. */
  more?: readonly string[]
  layout: PageLayout
  /** The document's title: the PDF's, and the suggested file name without '.pdf'. */
  title: string
  /** The page is the whole sheet: no margins, no line at the foot. */
  bare?: boolean
}

/** Told how many of a request's pages are laid out; may throw to stop. */
export type OnPage = (done: number) => void

/** What is known of pages that were printed. */
export interface Printed {
  /** Letters for which this computer has no shape: boxes stand in their place. */
  missing: readonly string[]
}

/** What Electron does for operations; headless, the command line stands in for the dialogs. */
export interface Desktop {
  /** The path of a file the owner picks to be read, or AppError `cancelled`. */
  chooseOpenFile(kind: OpenedKind): Promise<string>
  /** A path to save to, or AppError `cancelled`. */
  chooseSaveFile(suggestedName: string, kind: SavedKind): Promise<string>
  /** The path of a folder the owner picks, or AppError `cancelled`. */
  chooseFolder(kind: FolderKind): Promise<string>
  /** The printed pages as PDF. */
  printToPdf(request: PrintRequest, onPage?: OnPage): Promise<Printed & { pdf: Uint8Array }>
  /** Opens the system's print dialog for the pages; null when the owner closed it. */
  printOnPaper(request: PrintRequest, onPage?: OnPage): Promise<Printed | null>
  /** Keeps a PDF in memory for the preview and gives its app:// address. */
  keepForPreview(pdf: Uint8Array): string
  showInFolder(path: string): void
  versions: { app: string; electron: string | null }
}

export type FolderKind = 'backups' | 'reports'
