/** Backups of a business: made, looked into, restored, and the restore undone; and how deaf main is meanwhile. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openWindow } from '../window.mjs'

const goal = { most: 50 }
/** The daily backup and the reading of the whole file after a start are over by then. */
const REST = 25_000

export async function measureBackups({ report, directory, data, customers }) {
  const own = mkdtempSync(join(directory, 'backups-'))
  cpSync(join(data, 'regulars.sqlite'), join(own, 'regulars.sqlite'))
  const window = await openWindow(own)
  await new Promise((resolve) => setTimeout(resolve, customers > 10_000 ? REST : REST / 5))
  const measure = async (what, operation, input = {}) => {
    let taken = 0
    let value
    const pause = await window.longestPause(async () => {
      const asked = await window.inPage(operation, [input])
      taken = asked.taken[0]
      value = asked.value
    })
    report.add({ what, unit: 'ms', value: taken })
    report.add({
      what: `Longest pause of the main loop: ${what.toLowerCase()}`,
      unit: 'ms',
      value: pause,
      goal,
    })
    return value
  }
  await window.inPage('settings.update', [{ started: true }])
  const { name } = await measure('Back up and verify', 'backup.create')
  await window.inPage('customers.create', [{ name: 'Added after the backup' }])
  await measure('Look into a backup and compare', 'backup.inspect', { name })
  await measure('Restore', 'backup.restore', { name })
  await measure('Undo the restore', 'history.undo')
  await window.inPage('backup.setPassphrase', [{ passphrase: 'a passphrase to measure with' }])
  const sealed = await measure('Back up behind a passphrase and verify', 'backup.create')
  await measure('Restore a backup behind a passphrase', 'backup.restore', { name: sealed.name })
  await window.close()
  rmSync(own, { recursive: true })
}
