import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron'
import { join } from 'node:path'
import { pageAddress } from './addresses'
import { placeOnScreens, readWindowPlace, SMALLEST_SIZE, writeWindowPlace } from './window-place'

/** The colours of the paper behind everything, so that nothing flashes white before the page is there. */
const PAPER = { light: '#faf8f4', dark: '#1b1f24' } as const

/** What every window of ours is opened with: behind the wall, with nothing but the bridge. */
export function guardedPreferences(): WebPreferences {
  return {
    preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    // macOS checks with what it has; elsewhere Chromium would fetch dictionaries from the network.
    spellcheck: process.platform === 'darwin',
  }
}

export interface MainWindowOptions {
  /** The file that remembers size, place and maximised. */
  placeFile: string
  title: string
  devServer: string | null
  /** Route to open, e.g. '/customers'. */
  route?: string
  /** False for screenshots and tests that need no visible window. Default true. */
  visible?: boolean
  /** Told when the place could not be remembered. */
  onTrouble: (error: unknown) => void
}

/** Opens the window on the app's page and shows it once there is something to see. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const remembered = readWindowPlace(options.placeFile)
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeOnScreens(remembered, workAreas),
    minWidth: SMALLEST_SIZE.width,
    minHeight: SMALLEST_SIZE.height,
    title: options.title,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    // The built-in PDF viewer, for the preview of what will be printed, is a plug-in of Chromium's.
    webPreferences: { ...guardedPreferences(), plugins: true },
  })
  if (options.visible !== false) {
    window.once('ready-to-show', () => {
      if (remembered?.maximised) window.maximize()
      window.show()
    })
  }
  window.on('close', () => {
    try {
      writeWindowPlace(options.placeFile, { ...window.getNormalBounds(), maximised: window.isMaximized() })
    } catch (error) {
      options.onTrouble(error)
    }
  })
  // A page that failed to load is reported here; the promise would reject a second time.
  window.webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (isMainFrame) options.onTrouble(new Error(`The page ${url} did not load: ${description} (${code})`))
  })
  window.loadURL(pageAddress('index', options.route ?? '', options.devServer)).catch(() => undefined)
  return window
}

/** The window somebody sees, or null when there is none. */
export function shownWindow() {
  return BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null
}
