/** What an owner waits for while trying other criteria: who would move, and what would lift one customer. */
import { median } from '../numbers.mjs'

/** So many pixels a weight is dragged each time: somebody moves, and it is a weight nobody asked about before. */
const FAR = 8

/** From the first move of the mouse seen in the page until the frame after the bar says something else. */
const watchNextMove = (bar) => {
  const frame = () => new Promise((resolve) => globalThis.requestAnimationFrame(resolve))
  const said = () => globalThis.document.querySelector(bar)?.textContent ?? ''
  const before = said()
  globalThis.benchMoved = new Promise((resolve) => {
    const begin = async ({ timeStamp }) => {
      while (said() === before && performance.now() - timeStamp < 10_000) await frame()
      await frame()
      resolve(performance.now() - timeStamp)
    }
    globalThis.addEventListener('mousemove', begin, { capture: true, once: true })
  })
}

/** A weight is dragged: from the hand's move to the figures of who would move, painted. */
export async function measureWhatIf({ report, window, rounds, customers }) {
  const { page } = window
  await page.evaluate(() => {
    globalThis.location.hash = '/criteria'
  })
  const handle = page.getByRole('slider', { name: 'Weight of Profitable' })
  await handle.waitFor()
  const bar = 'section[aria-label="What saving would change"]'
  const { x, y, width, height } = await handle.boundingBox()
  const at = (steps) => [x + width / 2 + steps * FAR, y + height / 2]
  await page.mouse.move(...at(0))
  await page.mouse.down()
  await page.mouse.move(...at(1))
  await page.locator(bar).getByRole('status').waitFor()
  const taken = []
  for (let round = 0; round < rounds * 2; round += 1) {
    // The last answer has come by then, and the hand is still.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await page.evaluate(watchNextMove, bar)
    await page.mouse.move(...at(round + 2))
    taken.push(await page.evaluate(() => globalThis.benchMoved))
  }
  await page.mouse.up()
  report.add({
    what: 'What if: a weight dragged to who would move, painted',
    unit: 'ms',
    value: median(taken),
    ...(customers <= 10_000 && { goal: { most: 100 } }),
  })
  const operation = await window.inMain('grading.criteria')
  const { criteria, bounds } = operation.value
  const answered = await window.inMain('grading.whatIf', [{ criteria, bounds }], rounds * 2)
  report.add({ what: 'What if, operation', unit: 'ms', value: median(answered.taken) })
  // What is not saved would keep the window open.
  await page.getByRole('button', { name: 'Discard changes' }).click()
}

/** What would lift a customer to the next grade and to A; read in a thread. */
export async function measurePath({ report, window, rounds, customers }) {
  const inputs = Array.from({ length: rounds * 5 }, (_, index) => ({
    customerId: 1 + ((index * 7919) % customers),
  }))
  const { taken } = await window.inMain('grading.path', inputs)
  report.add({ what: 'Path to the next grade and to A', unit: 'ms', value: median(taken) })
}
