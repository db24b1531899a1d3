import { dataVersion } from '../database/open'
import type { FailureLog } from '../database/failures'
import type { Clock, Runner } from '../runner'
import { tellWindows } from './ipc'

/** By now the first screen has long been shown; before, work in threads would only slow it down. */
const quietAfter = 4000
const lookForChangesEvery = 2000
const lookAtClockEvery = 60_000

/**
 * Keeps an open window up to date with the world: at once it settles what a crash or a new day left; when the start is
 * over it makes the daily backup and reads the whole file for damage; later it notices midnight and changes from outside.
 * @returns stops it
 */
export function keepUp(runner: Runner, clock: Clock, log: FailureLog): () => void {
  const attempt = (name: string, work: () => Promise<unknown>) => {
    work().catch((error: unknown) => {
      log(name, error)
    })
  }
  const backUpDaily = async () => {
    try {
      await runner.backUpDaily()
    } finally {
      tellWindows({ type: 'backups' })
    }
  }
  attempt('start', () => runner.settleIfNeeded())
  const quietTimer = setTimeout(() => {
    attempt('quiet', async () => {
      await runner.loadOperations()
      // Starts the reading thread, so that the first board does not have to.
      if (runner.dataHost.db) await runner.call('customers.tags', {})
      await backUpDaily()
      await runner.checkThoroughly()
      // An import finds its thread waiting.
      runner.startWriter()
      await runner.dataHost.tidyUp()
    })
  }, quietAfter)
  let day = clock.today()
  const dayTimer = setInterval(() => {
    if (clock.today() === day) return
    day = clock.today()
    attempt('new day', async () => {
      await runner.settleIfNeeded()
      await backUpDaily()
      tellWindows({ type: 'changed' })
    })
  }, lookAtClockEvery)
  let version = versionOf(runner)
  const changeTimer = setInterval(() => {
    const present = versionOf(runner)
    if (present !== version) tellWindows({ type: 'changed' })
    version = present
  }, lookForChangesEvery)
  return () => {
    clearTimeout(quietTimer)
    clearInterval(dayTimer)
    clearInterval(changeTimer)
  }
}

/** A number that changes when another connection, of this app or another, has changed the file. */
function versionOf(runner: Runner): number | null {
  const { db } = runner.dataHost
  return db ? dataVersion(db) : null
}
