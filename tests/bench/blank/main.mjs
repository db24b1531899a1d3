/** An Electron application that does nothing: the yardstick for starting up and for memory. */
import { app, BrowserWindow } from 'electron'
import { fileURLToPath } from 'node:url'

app.setPath('userData', process.env.BENCH_USER_DATA)
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    show: false,
    webPreferences: { sandbox: true },
  })
  window.once('ready-to-show', () => window.show())
  return window.loadFile(fileURLToPath(new URL('index.html', import.meta.url)))
})
app.on('window-all-closed', () => app.quit())
