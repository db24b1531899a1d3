import { app } from 'electron'
import { createWindowDesktop } from '../desktop/desktop'
import { setMenu } from '../desktop/menu'
import { shownWindow } from '../desktop/window'
import type { Runner } from '../runner'
import { systemClock } from './clock'
import { tellWindows } from './ipc'
import { keepUp } from './keepUp'
import { openData } from './openData'
import type { Start } from './start'

/**
 * Opens the data behind a window that is on its way: what its page asks is answered, it has a menu, it is kept up to date,
 * and nothing under way is lost when it is closed.
 */
export async function standBehindWindow(start: Start): Promise<void> {
  const { pages, devServer, openMainWindow, log } = start
  const { runner } = await openData(start, (t) =>
    createWindowDesktop({ pages, devServer, t, window: shownWindow }),
  )
  app.on('activate', () => {
    if (!shownWindow()) openMainWindow()
  })
  rehearse(runner)
    .catch((error: unknown) => {
      log.failure('rehearsal', error)
    })
    .finally(() => {
      setMenu({
        t: runner.t,
        onCommand: (command) => {
          tellWindows({ type: 'command', command })
        },
        development: devServer !== null,
      })
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
