/** Printing: a report, hundreds of them in one document, the board; beside an Electron that prints as many plain pages. */
import { join } from 'node:path'
import { launchBlank } from '../app.mjs'
import { median } from '../numbers.mjs'

const FEW = 100
const MANY = 500
const ON_THE_BOARD = 1000
/** Flat means that five times as many take no more than this much more. */
const FLAT = 1.25

/** Prints so many plain pages in a hidden window that is kept; the milliseconds it took. What it needs it brings along. */
const printPlain = async ({ BrowserWindow }, pages) => {
  globalThis.benchPrinter ??= new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  const window = globalThis.benchPrinter
  if (window.webContents.getURL() === '') await window.loadURL('about:blank')
  const start = performance.now()
  const page = '<h1>Plain page</h1><p>Nothing stands here that has to be asked for.</p>'
  const html = `<section style="break-after: page">${page}</section>`.repeat(pages)
  await window.webContents.executeJavaScript(`document.body.innerHTML = ${JSON.stringify(html)}; null`)
  await window.webContents.printToPDF({
    pageSize: 'A4',
    displayHeaderFooter: true,
    footerTemplate: '<span class="pageNumber"></span>',
    headerTemplate: '<span></span>',
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  return performance.now() - start
}

/** From now on the most that all processes of the application hold together, looked at ten times a second. */
const watchMemory = ({ app }) => {
  const look = () => {
    const kilobytes = app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
    globalThis.benchMemory.most = Math.max(globalThis.benchMemory.most, kilobytes / 1024)
  }
  globalThis.benchMemory = { most: 0, timer: setInterval(look, 100) }
  look()
}
const mostMemory = () => {
  clearInterval(globalThis.benchMemory.timer)
  return globalThis.benchMemory.most
}

/** Runs `work` and gives what it gives, with the most memory there was meanwhile, in MB. */
async function watched(app, work) {
  await app.evaluate(watchMemory)
  const value = await work()
  return { value, megabytes: await app.evaluate(mostMemory) }
}

export async function measureReports({ report, directory, window, rounds }) {
  const path = join(directory, 'printed.pdf')
  await window.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  const { ids } = (await window.inMain('customers.ids')).value
  const print = async (name, input) => {
    const { taken, value } = await window.inMain(name, [input])
    return { milliseconds: taken[0], pages: value.pages }
  }
  const many = (count, form = 'short') =>
    print('reports.customers', { customerIds: ids.slice(0, count), form })
  const blank = await launchBlank(directory)
  await blank.firstWindow()
  const plain = (pages) => blank.evaluate(printPlain, pages)
  // The first of each opens the hidden window and is not counted.
  await many(1)
  await plain(1)
  const ours = []
  const theirs = []
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(await plain(1))
    ours.push((await print('reports.customer', { customerId: ids[round] })).milliseconds)
  }
  const rawIs = (count) => `${count} plain page${count === 1 ? '' : 's'}, blank Electron`
  report.add({
    what: 'PDF of one customer report',
    unit: 'ms',
    value: median(ours),
    raw: median(theirs),
    rawIs: rawIs(1),
  })
  const few = await watched(window.app, () => many(FEW))
  const plainFew = await watched(blank, () => plain(FEW))
  const plainMany = await watched(blank, () => plain(MANY))
  let all
  const pause = await window.longestPause(async () => {
    all = await watched(window.app, () => many(MANY))
  })
  if (all.value.pages !== MANY) throw new Error(`${all.value.pages} pages instead of ${MANY}.`)
  report.add({
    what: `PDF of ${FEW} customer reports`,
    unit: 'ms',
    value: few.value.milliseconds,
    raw: plainFew.value,
    rawIs: rawIs(FEW),
  })
  report.add({
    what: `PDF of ${MANY} customer reports`,
    unit: 'ms',
    value: all.value.milliseconds,
    raw: plainMany.value,
    rawIs: rawIs(MANY),
    goal: { most: 60_000 },
  })
  report.add({
    what: `Most memory, ${MANY} customer reports`,
    unit: 'MB',
    value: all.megabytes,
    raw: few.megabytes,
    rawIs: `${FEW} customer reports`,
    goal: { ratio: FLAT },
  })
  report.add({
    what: `Most memory, ${MANY} customer reports`,
    unit: 'MB',
    value: all.megabytes,
    raw: plainMany.megabytes,
    rawIs: rawIs(MANY),
  })
  report.add({
    what: `Longest pause of the main loop, ${MANY} customer reports`,
    unit: 'ms',
    value: pause,
    goal: { most: 50 },
  })
  const fewInFull = await watched(window.app, () => many(FEW, 'long'))
  const allInFull = await watched(window.app, () => many(MANY, 'long'))
  report.add({
    what: `PDF of ${MANY} reports in full (${allInFull.value.pages} pages)`,
    unit: 'ms',
    value: allInFull.value.milliseconds,
    goal: { most: 60_000 },
  })
  report.add({
    what: `Most memory, ${MANY} reports in full`,
    unit: 'MB',
    value: allInFull.megabytes,
    raw: fewInFull.megabytes,
    rawIs: `${FEW} reports in full`,
    goal: { ratio: FLAT },
  })
  const only = { ids: ids.slice(0, ON_THE_BOARD), name: 'Measured' }
  const board = await print('reports.board', { filter: { only } })
  const plainBoard = await plain(board.pages)
  report.add({
    what: `PDF of the board of ${ON_THE_BOARD.toLocaleString('en')} customers (${board.pages} pages)`,
    unit: 'ms',
    value: board.milliseconds,
    raw: plainBoard,
    rawIs: rawIs(board.pages),
  })
  await blank.close()
}
