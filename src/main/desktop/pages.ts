import { app, session as sessions, type Session } from 'electron'
import { join } from 'node:path'
import type { Translate } from '../../shared/texts/i18n'
import { createPreviews, type Previews } from './previews'
import { serveApp } from './protocol'
import { guardPages, guardSession } from './security'

/** What the pages need to be there: served and guarded. */
export interface Pages {
  previews: Previews
  /** The session of printed pages, guarded like the window's: its zoom must not reach them. Made when first asked for. */
  printSession: () => Session
}

/**
 * Serves and guards our pages. Once, after the app is ready and before its first window. (Before the app is ready:
 * registerAppScheme and forbidNames.)
 * @param words the translator for the language of the moment
 * @param devServer address of the development server; null in every build
 * @param onTrouble told why a part of a page could not be served
 */
export function preparePages(
  words: () => Promise<Translate>,
  devServer: string | null,
  onTrouble: (error: unknown) => void,
): Pages {
  const previews = createPreviews()
  const directory = join(app.getAppPath(), 'out', 'renderer')
  const prepare = (session: Session): Session => {
    guardSession(session, devServer)
    serveApp(session, directory, previews, onTrouble)
    return session
  }
  guardPages(words, devServer)
  prepare(sessions.defaultSession)
  let printSession: Session | null = null
  return { previews, printSession: () => (printSession ??= prepare(sessions.fromPartition('print'))) }
}
