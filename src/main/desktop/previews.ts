import { randomUUID } from 'node:crypto'
import { APP_ORIGIN } from './addresses'

/** PDFs kept in memory so that the preview can show them. */
export interface Previews {
  /** Keeps a PDF, forgets the oldest beyond the limit; gives its address. */
  keep(pdf: Uint8Array): string
  /** The PDF at an address' path ('/preview/<id>.pdf'), or null when there is none (any more). */
  find(pathname: string): Uint8Array | null
}

const FOLDER = '/preview/'
const EXTENSION = '.pdf'

/** @param limit how many are kept: one is looked at, the one before may still be on screen; a PDF is 0.3 MB or so */
export function createPreviews(limit = 4): Previews {
  const kept = new Map<string, Uint8Array>()
  return {
    keep(pdf) {
      const id = randomUUID()
      kept.set(id, pdf)
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - limit))) kept.delete(oldest)
      return `${APP_ORIGIN}${FOLDER}${id}${EXTENSION}`
    },
    find(pathname) {
      if (!pathname.startsWith(FOLDER) || !pathname.endsWith(EXTENSION)) return null
      return kept.get(pathname.slice(FOLDER.length, -EXTENSION.length)) ?? null
    },
  }
}
