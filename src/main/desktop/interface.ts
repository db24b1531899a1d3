import type { OpenedKind, SavedKind } from '../../shared/contract'
import type { PaperSize } from '../../shared/values'

/** How a page is printed. */
export interface PrintRequest {
  /** Route of the printed page with its query, e.g. '/customer?id=5'. */
  page: string
  paper: PaperSize
  landscape: boolean
  /** The document's title: the PDF's, and the suggested file name without '.pdf'. */
  title: string
}

/** What Electron does for operations; headless, the command line stands in for the dialogs. */
export interface Desktop {
  /** The path of a file the owner picks to be read, or AppError `cancelled`. */
  chooseOpenFile(kind: OpenedKind): Promise<string>
  /** A path to save to, or AppError `cancelled`. */
  chooseSaveFile(suggestedName: string, kind: SavedKind): Promise<string>
  /** The path of a folder the owner picks, or AppError `cancelled`. */
  chooseFolder(kind: FolderKind): Promise<string>
  /** The printed page as PDF. */
  printToPdf(request: PrintRequest): Promise<Uint8Array>
  /** Opens the system's print dialog for the page; false when the owner closed it. */
  printOnPaper(request: PrintRequest): Promise<boolean>
  /** Keeps a PDF in memory for the preview and gives its app:// address. */
  keepForPreview(pdf: Uint8Array): string
  showInFolder(path: string): void
  versions: { app: string; electron: string | null }
}

export type FolderKind = 'backups'
