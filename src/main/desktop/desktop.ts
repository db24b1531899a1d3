import { app, session as sessions, shell, type BrowserWindow, type Session } from 'electron'
import { join, resolve } from 'node:path'
import { AppError } from '../../shared/errors'
import type { Translate } from '../../shared/texts/i18n'
import { chooseFolder, chooseOpenFile, chooseSaveFile } from './dialogs'
import type { Desktop } from './interface'
import { createPreviews, type Previews } from './previews'
import { createPrinter, type Printer } from './print'
import { serveApp } from './protocol'
import { guardPages, guardSession } from './security'

/** What the pages need to be there: served, guarded, printable. */
export interface Pages {
  previews: Previews
  printer: Printer
  /** Resolves once the first page has been served: until then main had better be free to do it. */
  served: Promise<void>
}

/**
 * Serves and guards our pages. Once, after the app is ready and before its first window. (Before the app is ready:
 * registerAppScheme and forbidNames.)
 * @param t the translator for the language of the moment
 * @param devServer address of the development server; null in every build
 */
export function preparePages(t: () => Translate, devServer: string | null): Pages {
  const previews = createPreviews()
  const directory = join(app.getAppPath(), 'out', 'renderer')
  const prepare = (session: Session): Promise<void> => {
    guardSession(session, devServer)
    return serveApp(session, directory, previews)
  }
  guardPages(t, devServer)
  const served = prepare(sessions.defaultSession)
  const printSession = sessions.fromPartition('print')
  void prepare(printSession)
  const printer = createPrinter({ session: printSession, devServer, t })
  return { previews, printer, served }
}

interface DesktopOptions {
  pages: Pages
  /** The translator for the language of the moment. */
  t: () => Translate
}

function commonParts({
  pages,
}: DesktopOptions): Omit<Desktop, 'chooseOpenFile' | 'chooseSaveFile' | 'chooseFolder'> {
  return {
    printToPdf: (request, onPage) => pages.printer.toPdf(request, onPage),
    printOnPaper: (request, onPage) => pages.printer.onPaper(request, onPage),
    keepForPreview: (pdf) => pages.previews.keep(pdf),
    showInFolder(path) {
      shell.showItemInFolder(path)
    },
    versions: { app: app.getVersion(), electron: process.versions.electron },
  }
}

/** The desktop as the window's operations use it: with dialogs in front of the window. */
export function createWindowDesktop(
  options: DesktopOptions & { window: () => BrowserWindow | null },
): Desktop {
  return {
    ...commonParts(options),
    chooseOpenFile: (kind) => chooseOpenFile(options.window(), kind, options.t()),
    chooseSaveFile: (suggestedName, kind) =>
      chooseSaveFile(options.window(), suggestedName, kind, options.t()),
    chooseFolder: (kind) => chooseFolder(options.window(), kind, options.t()),
  }
}

/** The desktop without a window: the paths named on the command line stand in for the dialogs. */
export function createHeadlessDesktop(
  options: DesktopOptions & { file: string | null; out: string | null },
): Desktop {
  const { file, out, t } = options
  const refuse = (text: string) => Promise.reject(new AppError('invalid', text))
  return {
    ...commonParts(options),
    chooseOpenFile: () => (file === null ? refuse(t()('desktop:open.nameFile')) : Promise.resolve(file)),
    chooseSaveFile: () => (out === null ? refuse(t()('desktop:save.nameOut')) : Promise.resolve(out)),
    chooseFolder: () =>
      out === null ? refuse(t()('desktop:folder.nameOut')) : Promise.resolve(resolve(out)),
    printOnPaper: () => refuse(t()('desktop:print.noPrinter')),
  }
}
