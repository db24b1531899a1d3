/** From the launch to a list one can read and a field one can type into; and the memory of all processes then. */
import { launchBlank, launchWindow, workingSet } from '../app.mjs'
import { median } from '../numbers.mjs'
import { openWindow } from '../window.mjs'

const SETTLE = 3000
/** Starts of one machine differ by a quarter: enough of them for a steady middle. */
const ROUNDS = 9

async function measure(launch, row) {
  const start = performance.now()
  const app = await launch()
  const page = await app.firstWindow()
  // Looked for at every frame: a locator looks again after 20, 50, 100 ms, and what came just after a look would wait for the next.
  await page.waitForFunction(
    (selector) => globalThis.document.querySelector(selector)?.checkVisibility(),
    row,
  )
  const search = page.locator('input[type=search]').first()
  await search.fill('a')
  if ((await search.inputValue()) !== 'a') throw new Error('The search field took no input.')
  const milliseconds = performance.now() - start
  await search.fill('')
  await new Promise((resolve) => setTimeout(resolve, SETTLE))
  const megabytes = await workingSet(app)
  await app.close()
  return { milliseconds, megabytes }
}

/** Starts both in turn, so that both meet the same machine. */
export async function measureStart({ report, directory, data }) {
  // A window of somebody new opens on Today; what is measured is the list, where it opens once it was left there.
  await (await openWindow(data)).close()
  const ours = []
  const blank = []
  // The first start of each fills the system's caches and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const one = await measure(() => launchBlank(directory), 'p')
    const other = await measure(() => launchWindow(data), '[role=gridcell]')
    if (round === 0) continue
    blank.push(one)
    ours.push(other)
  }
  const middle = (runs, what) => median(runs.map((run) => run[what]))
  report.add({
    what: `Start to usable (median of ${ROUNDS})`,
    unit: 'ms',
    value: middle(ours, 'milliseconds'),
    raw: middle(blank, 'milliseconds'),
    rawIs: 'blank Electron',
    goal: { ratio: 1.5 },
  })
  report.add({
    what: 'Working set of all processes',
    unit: 'MB',
    value: middle(ours, 'megabytes'),
    raw: middle(blank, 'megabytes'),
    rawIs: 'blank Electron',
  })
}
