import { app, BrowserWindow, dialog } from 'electron'
import log from 'electron-log/main'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createI18n, type Translate } from '../shared/texts/i18n'
import { canWrite } from './database/access'
import { reportOf, type FailureLog } from './database/failures'
import { createHeadlessDesktop, createWindowDesktop, preparePages, type Pages } from './desktop/desktop'
import type { Desktop } from './desktop/interface'
import { forgoDefaultMenu, setMenu } from './desktop/menu'
import { registerAppScheme } from './desktop/protocol'
import { forbidNames } from './desktop/security'
import { createMainWindow } from './desktop/window'
import { parseArguments } from './doors/arguments'
import { systemClock } from './doors/clock'
import { openWindowDoor, tellWindows } from './doors/ipc'
import { keepUp } from './doors/keepUp'
import { endWithReader, processStreams } from './doors/streams'
import { startWorker } from './jobs/workerThread'
import type { Runner } from './runner'

/**
 * Start-up, in order: where the data is, the lock, the guarded pages, the window, the data file, a door. The operations and
 * all they need are imported when the page is on its way: they take as long to load as the page takes to set itself up.
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
log.transports.file.resolvePathFn = () => join(directory, 'logs', 'regulars.log')
log.transports.console.level = false
const logFailure: FailureLog = (reference, error) => {
  log.error(reference, error)
}

/** Milliseconds; a development server's page, for one, is not served by us. */
const LONGEST_WAIT_FOR_PAGE = 1000

/** The runner, once the data file is open; until then its language is not known. */
let opened: Runner | null = null
const { t: fallback } = createI18n('en')
const t = (): Translate => opened?.t ?? fallback

process.on('uncaughtException', (error) => {
  logFailure('uncaught', error)
  // Without a window nobody could close the dialog that Electron would show.
  if (args.command !== 'window') giveUp(error)
})
registerAppScheme()
forbidNames(devServer)
forgoDefaultMenu()
if (args.command === 'window' && !app.requestSingleInstanceLock() && canWrite(directory)) {
  // The window that is open already comes to the front.
  app.exit(0)
} else app.whenReady().then(start).catch(giveUp)

async function start(): Promise<void> {
  const pages = preparePages(t, devServer)
  if (args.command === 'window') {
    await startWindow(pages)
    return
  }
  endWithReader((code) => {
    app.exit(code)
  })
  if (args.command === 'demo') {
    await startDemo(pages)
    return
  }
  const runner = await openData(createHeadlessDesktop({ pages, t, file: args.file, out: args.out }))
  openWindowDoor({ runner: Promise.resolve(runner), log: logFailure, devServer })
  await runner.settleIfNeeded()
  const tidied = runner.dataHost.tidyUp().catch((error: unknown) => {
    logFailure('tidy up', error)
  })
  const { commandLine } = await import('./doors/commandLine')
  const code = await commandLine(runner, args, processStreams, logFailure)
  await tidied
  await runner.stop()
  app.exit(code)
}

async function startDemo(pages: Pages): Promise<void> {
  const [{ runDemo }, { createDemoDesktop }] = await Promise.all([
    import('./doors/demo/demo'),
    import('./doors/demo/desktop'),
  ])
  const desktop = createDemoDesktop(createHeadlessDesktop({ pages, t, file: null, out: null }))
  const runner = await openData(desktop)
  openWindowDoor({ runner: Promise.resolve(runner), log: logFailure, devServer })
  // Its windows come and go; that must not end it.
  app.on('window-all-closed', () => undefined)
  const code = await runDemo({
    runner,
    desktop,
    out: resolve(args.out ?? 'demo-output'),
    resources,
    openWindow: openMainWindow,
    print: (line) => processStreams.writeOutput(line),
    log: logFailure,
  })
  await runner.stop()
  rmSync(directory, { recursive: true, force: true })
  app.exit(code)
}

function openMainWindow(): BrowserWindow {
  return createMainWindow({
    placeFile: join(directory, 'window', 'place.json'),
    title: t()('shell:app'),
    devServer,
    onTrouble: (error) => {
      logFailure('window', error)
    },
  })
}

async function startWindow(pages: Pages): Promise<void> {
  const runner = pageServed(pages).then(() => openData(createWindowDesktop({ pages, t, window: mainWindow })))
  openWindowDoor({ runner, log: logFailure, devServer })
  // The page's process starts beside this one, so it is asked for before anything else.
  openMainWindow()
  setMenu({
    t: t(),
    onCommand: (command) => {
      tellWindows({ type: 'command', command })
    },
    development: devServer !== null,
  })
  app.on('second-instance', () => {
    const window = mainWindow()
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  app.on('activate', () => {
    if (!mainWindow()) openMainWindow()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  const open = await runner
  rehearse(open).catch((error: unknown) => {
    logFailure('rehearsal', error)
  })
  const stopKeepingUp = keepUp(open, systemClock, logFailure)
  let stopped = false
  app.on('before-quit', (event) => {
    if (stopped) return
    // Jobs under way finish, the write-ahead log is folded into the file, then we go.
    event.preventDefault()
    stopped = true
    stopKeepingUp()
    void open
      .stop()
      .catch((error: unknown) => {
        logFailure('quit', error)
      })
      .finally(() => {
        app.quit()
      })
  })
}

/**
 * Resolves when the page has been served. While its process takes it up, main loads the operations; had it begun before,
 * the page would wait for it. One that is never asked for does not hold up the rest.
 */
function pageServed({ served }: Pages): Promise<unknown> {
  return Promise.race([served, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_FOR_PAGE))])
}

/**
 * Answers what the first screen asks before it does, for nobody: it is the first time that costs, when schemas are
 * compiled, statements prepared and pages of the file read, and the page is still setting itself up.
 */
async function rehearse(runner: Runner): Promise<void> {
  await runner.call('system.info', {})
  if (!runner.dataHost.db) return
  await runner.call('settings.get', {})
  await runner.call('customers.list', {})
}

function mainWindow() {
  return BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null
}

async function openData(desktop: Desktop): Promise<Runner> {
  const [{ DataFile }, { Runner }] = await Promise.all([import('./database/dataFile'), import('./runner')])
  const data = new DataFile(directory)
  const script = new URL('worker.js', import.meta.url)
  const runner = new Runner({
    data,
    desktop,
    clock: systemClock,
    resources,
    startThread: (events) => startWorker(script, data.path, events),
    log: logFailure,
    out: args.out,
    onChanged: () => {
      tellWindows({ type: 'changed' })
    },
    onNotice: (message) => {
      tellWindows({ type: 'notice', message })
    },
  })
  await runner.dataHost.open()
  return (opened = runner)
}

/** Ends with words about what keeps it from starting: a full disk, say. */
function giveUp(error: unknown): void {
  const report = reportOf(error, t(), logFailure)
  process.stderr.write(`${JSON.stringify(report)}\n`)
  if (report.code === 'unexpected' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
  if (args.command === 'window') dialog.showErrorBox(t()('errors:title'), report.message)
  app.exit(1)
}
