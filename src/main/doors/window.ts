import { app, type BrowserWindow } from 'electron'
import { once } from 'node:events'
import { createWindowDesktop } from '../desktop/desktop'
import { setMenu } from '../desktop/menu'
import { shownWindow } from '../desktop/window'
import { systemClock } from './clock'
import { tellWindows } from './ipc'
import { keepUp } from './keepUp'
import { openData } from './openData'
import type { Start } from './start'

/**
 * Opens the data behind a window that is on its way: what its page asks is answered, it has a menu, it is kept up to date,
 * and nothing under way is lost when it is closed.
 */
export async function standBehindWindow(start: Start, window: BrowserWindow): Promise<void> {
  const { pages, devServer, openMainWindow, log } = start
  const { runner } = await openData(start, (t) =>
    createWindowDesktop({ pages, devServer, t, window: shownWindow }),
  )
  app.on('activate', () => {
    if (!shownWindow()) openMainWindow()
  })
  shown(window)
    .then(() => {
      setMenu({
        t: runner.t,
        onCommand: (command) => {
          tellWindows({ type: 'command', command })
        },
        development: devServer !== null,
      })
    })
    .catch((error: unknown) => {
      log.failure('menu', error)
    })
  const stopKeepingUp = keepUp(runner, systemClock, log.failure)
  let stopped = false
  app.on('before-quit', (event) => {
    if (stopped) return
    // Jobs under way finish, the write-ahead log is folded into the file, then we go.
    event.preventDefault()
    stopped = true
    stopKeepingUp()
    void runner
      .stop()
      .catch((error: unknown) => {
        log.failure('quit', error)
      })
      .then(log.written)
      .finally(() => {
        app.quit()
      })
  })
}

/** Resolves when a window is shown: until then what can wait should not hold up its page. */
async function shown(window: BrowserWindow): Promise<void> {
  if (!window.isVisible()) await once(window, 'show')
}
