import { app, dialog, type BrowserWindow } from 'electron'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { canWrite } from './database/access'
import { nextTurn } from './desktop/loop'
import { forgoDefaultMenu } from './desktop/menu'
import { preparePages } from './desktop/pages'
import { registerAppScheme } from './desktop/protocol'
import { forbidNames } from './desktop/security'
import { lightenStart } from './desktop/switches'
import { createMainWindow, shownWindow } from './desktop/window'
import { parseArguments } from './doors/arguments'
import { openWindowDoor } from './doors/ipc'
import type { BehindPages, Start } from './doors/start'
import { createLog } from './log'

/**
 * Start-up, in order: where the data is, the lock, the guarded pages, the door, the window; then the data file and what
 * carries out operations. Those and all they need are imported when the window has been asked for: loading them takes as
 * long as its process takes to set itself up. So nothing imported here may need zod, the texts or the database.
 */

const args = parseArguments(process.argv)
const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
// The demo never comes near anybody's data: it begins with an empty directory and takes it away again.
const directory =
  args.command === 'demo'
    ? mkdtempSync(join(tmpdir(), 'regulars-demo-'))
    : resolve(args.data ?? process.env.REGULARS_DATA ?? join(app.getPath('appData'), 'Regulars'))
const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources')
// What Chromium keeps for itself lives beside the data, so two data directories are two apps.
app.setPath('userData', join(directory, 'window'))
const log = createLog(join(directory, 'logs', 'regulars.log'))

/** Once the data is open; until then its language is not known. */
let behind: BehindPages | null = null
let onOpened: Start['onOpened'] = () => undefined
const opened = new Promise<BehindPages>((resolve) => {
  onOpened = (now) => {
    behind = now
    resolve(now)
  }
})

process.on('uncaughtException', (error) => {
  log.failure('uncaught', error)
  // Without a window nobody could close the dialog that Electron would show.
  if (args.command !== 'window') void giveUp(error)
})
registerAppScheme()
forbidNames(devServer)
forgoDefaultMenu()
lightenStart()
if (args.command === 'window' && !app.requestSingleInstanceLock() && canWrite(directory)) {
  // The window that is open already comes to the front.
  app.exit(0)
} else app.whenReady().then(start).catch(giveUp)

async function start(): Promise<void> {
  const onTrouble = (error: unknown) => {
    log.failure('page', error)
  }
  const pages = preparePages(async () => (await opened).t(), devServer, onTrouble)
  openWindowDoor(
    opened.then(({ answerer }) => answerer),
    devServer,
  )
  const known: Start = {
    ...{ args, directory, resources, pages, devServer, openMainWindow, onOpened, log },
    // Beside this file, and not beside the chunk its reader may be in.
    threadScript: new URL('worker.js', import.meta.url),
  }
  if (args.command === 'window') {
    const window = openMainWindow()
    app.on('second-instance', showWindow)
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit()
    })
    const standBehindWindow = await importInParts()
    await standBehindWindow(known, window)
  } else {
    const { workWithoutWindow } = await import('./doors/headless')
    await workWithoutWindow(known)
  }
}

/**
 * Imports what stands behind the window. In parts (electron.vite.config.ts): between them main does what it is asked, or the
 * window's process, which asks for its preload script and for the files of its page meanwhile, would wait for all of it.
 */
async function importInParts() {
  await import('./database/sqlite')
  await nextTurn()
  await import('../shared/values')
  await nextTurn()
  await import('../shared/operations/settings')
  await import('../shared/operations/customers')
  await nextTurn()
  await import('../shared/texts/i18n')
  await nextTurn()
  const { standBehindWindow } = await import('./doors/window')
  await nextTurn()
  return standBehindWindow
}

function openMainWindow(): BrowserWindow {
  return createMainWindow({
    placeFile: join(directory, 'window', 'place.json'),
    title: app.getName(),
    devServer,
    onTrouble: (error) => {
      log.failure('window', error)
    },
  })
}

function showWindow(): void {
  const window = shownWindow()
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

/** Ends with words about what keeps it from starting: a full disk, say. */
async function giveUp(error: unknown): Promise<void> {
  const [{ reportOf }, { createI18n }] = await Promise.all([
    import('./database/failures'),
    import('../shared/texts/i18n'),
  ])
  const t = behind?.t() ?? createI18n('en').t
  const report = reportOf(error, t, log.failure)
  process.stderr.write(`${JSON.stringify(report)}\n`)
  if (report.code === 'unexpected' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
  await log.written()
  if (args.command === 'window') dialog.showErrorBox(t('errors:title'), report.message)
  app.exit(1)
}
