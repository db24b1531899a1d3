/** A window of the application under measurement: asks operations in main and through the bridge, opens screens. */
import { launchWindow } from './app.mjs'

const LONGEST_WAIT = 600_000
/** How long somebody looks at the list before going on. */
const LOOK = 3000

/** What the functions below need inside of main: asks an operation as the window's door does, without the way there. */
const askInMain = async ({ BrowserWindow, ipcMain }, { name, inputs, times }) => {
  const { webContents } = BrowserWindow.getAllWindows()[0]
  // The door's own handler; Electron gives no public way to it.
  const handle = ipcMain._invokeHandlers.get('regulars:call')
  const event = { sender: webContents, senderFrame: webContents.mainFrame }
  const taken = []
  let answer = ''
  for (let round = 0; round < times; round += 1) {
    const input = JSON.stringify(inputs[round % inputs.length])
    const start = performance.now()
    answer = await handle(event, name, input)
    taken.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { taken, answer }
}

const askInPage = async ({ name, inputs, times }) => {
  const taken = []
  let answer = ''
  for (let round = 0; round < times; round += 1) {
    const start = performance.now()
    answer = await globalThis.regulars.call(name, JSON.stringify(inputs[round % inputs.length]))
    JSON.parse(answer)
    taken.push(performance.now() - start)
  }
  return { taken, answer }
}

/** Goes to a screen and waits until `selector` (holding `text`, if given) has been painted; the milliseconds it took. */
const paint = async ({ route, selector, text }) => {
  const frame = () => new Promise((resolve) => globalThis.requestAnimationFrame(resolve))
  const isThere = () =>
    [...globalThis.document.querySelectorAll(selector)].some((element) => element.textContent.includes(text))
  const start = performance.now()
  globalThis.location.hash = route
  while (!isThere()) await frame()
  // What a frame's callbacks see is on the screen when the next frame begins.
  await frame()
  return performance.now() - start
}

function checked({ taken, answer }, name) {
  const parsed = JSON.parse(answer)
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.error)}`)
  return { taken, value: parsed.value }
}

/** Opens the application on a data directory, past its start. */
export async function openWindow(directory) {
  const app = await launchWindow(directory)
  const page = await app.firstWindow()
  page.setDefaultTimeout(LONGEST_WAIT)
  await page.locator('main, h1').first().waitFor()
  const question = (name, inputs, times) => ({ name, inputs, times })
  return {
    app,
    page,
    /** Asks in main, so many times with one input after the other. */
    inMain: async (name, inputs = [{}], times = inputs.length) =>
      checked(await app.evaluate(askInMain, question(name, inputs, times)), name),
    /** Asks from the page, through the bridge and back. */
    inPage: async (name, inputs = [{}], times = inputs.length) =>
      checked(await page.evaluate(askInPage, question(name, inputs, times)), name),
    /** Opens a screen for the first time in a page that was loaded a moment ago. */
    paint: async (route, selector, text = '') => {
      await page.evaluate(() => {
        globalThis.location.hash = '/customers'
      })
      await page.reload()
      await page.getByRole('gridcell').first().waitFor()
      await new Promise((resolve) => setTimeout(resolve, LOOK))
      return page.evaluate(paint, { route, selector, text })
    },
    /** The next dialogs to open a file choose this one. */
    choose: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
      }, path),
    /** Runs `work` and gives the longest time in which main's loop did not come around, in milliseconds. */
    longestPause: async (work) => {
      await surely(app, () => {
        const watch = { longest: 0, last: performance.now(), timer: null }
        const look = () => {
          const now = performance.now()
          watch.longest = Math.max(watch.longest, now - watch.last)
          watch.last = now
          watch.timer = setTimeout(look, 1)
        }
        look()
        globalThis.benchWatch = watch
      })
      await work()
      return surely(app, () => {
        clearTimeout(globalThis.benchWatch.timer)
        return globalThis.benchWatch.longest
      })
    },
    close: async () => {
      // The window opens where it was left; the next one is to begin with the list.
      await page.evaluate(() => {
        globalThis.location.hash = '/customers'
      })
      await page.getByRole('gridcell').first().waitFor()
      await app.close()
    },
  }
}

/** Evaluates in main; once more when what was to be answered was swept away before it could be fetched, as V8 may. */
async function surely(app, work) {
  try {
    return await app.evaluate(work)
  } catch (error) {
    if (!String(error).includes('garbage collected')) throw error
    return app.evaluate(work)
  }
}
