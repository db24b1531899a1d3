/** How long the window's main process is deaf while the longest work is under way. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AS_OF } from '../data.mjs'
import { openWindow } from '../window.mjs'

const goal = { most: 50 }

/** An import into an empty file, chosen in the dialog as an owner would. */
export async function measurePauseOfImport({ report, directory, files }) {
  const data = mkdtempSync(join(directory, 'pause-'))
  const window = await openWindow(data)
  await window.inPage('settings.update', [{ lookAsOf: AS_OF, started: true }])
  for (const into of ['customers', 'purchases']) {
    await window.choose(files[into])
    const pause = await window.longestPause(() => window.inPage('transfer.import', [{ into }]))
    report.add({
      what: `Longest pause of the main loop, import of ${into}`,
      unit: 'ms',
      value: pause,
      goal,
    })
  }
  await window.close()
  rmSync(data, { recursive: true })
}

/** A change of what an hour costs: everyone is counted and graded anew. */
export async function measurePauseOfRegrade({ report, window }) {
  const pause = await window.longestPause(async () => {
    await window.inPage('settings.update', [{ hourlyRate: 7700 }])
    // Writes wait in line behind what follows from the first one.
    await window.inPage('settings.update', [{ hourlyRate: 7700 }])
  })
  report.add({ what: 'Longest pause of the main loop, regrade', unit: 'ms', value: pause, goal })
}
