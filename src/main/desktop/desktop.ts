import { app, shell, type BrowserWindow } from 'electron'
import { resolve } from 'node:path'
import { AppError } from '../../shared/errors'
import type { Translate } from '../../shared/texts/i18n'
import { chooseFolder, chooseOpenFile, chooseSaveFile } from './dialogs'
import type { Desktop } from './interface'
import type { Pages } from './pages'
import { createPrinter } from './print'

interface DesktopOptions {
  pages: Pages
  /** Address of the development server; null in every build. */
  devServer: string | null
  /** The translator for the language of the moment. */
  t: () => Translate
}

function commonParts({
  pages,
  devServer,
  t,
}: DesktopOptions): Omit<Desktop, 'chooseOpenFile' | 'chooseSaveFile' | 'chooseFolder'> {
  const printer = createPrinter({ session: pages.printSession, devServer, t })
  return {
    printToPdf: (request, onPage) => printer.toPdf(request, onPage),
    printOnPaper: (request, onPage) => printer.onPaper(request, onPage),
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
