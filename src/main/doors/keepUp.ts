import { one } from '../database/sql'
import type { FailureLog } from '../database/failures'
import type { Clock, Runner } from '../runner'
import { tellWindows } from './ipc'

const lookForChangesEvery = 2000
const lookAtClockEvery = 60_000

/**
 * Keeps an open window up to date with the world: right after the start it settles what a crash or a new day left,
 * makes the daily backup and reads the whole file for damage; later it notices midnight and changes made from outside.
 * @returns stops it
 */
export function keepUp(runner: Runner, clock: Clock, log: FailureLog): () => void {
  const attempt = (name: string, work: () => Promise<unknown>) => {
    work().catch((error: unknown) => {
      log(name, error)
    })
  }
  attempt('start', async () => {
    await runner.settleIfNeeded()
    await runner.backUpDaily()
    await runner.checkThoroughly()
  })
  let day = clock.today()
  const dayTimer = setInterval(() => {
    if (clock.today() === day) return
    day = clock.today()
    attempt('new day', async () => {
      await runner.settleIfNeeded()
      await runner.backUpDaily()
      tellWindows({ type: 'changed' })
    })
  }, lookAtClockEvery)
  let version = dataVersion(runner)
  const changeTimer = setInterval(() => {
    const present = dataVersion(runner)
    if (present !== version) tellWindows({ type: 'changed' })
    version = present
  }, lookForChangesEvery)
  return () => {
    clearInterval(dayTimer)
    clearInterval(changeTimer)
  }
}

/** A number that changes when another connection, of this app or another, has changed the file. */
function dataVersion(runner: Runner): number | null {
  const { db } = runner.dataHost
  return db ? one<{ data_version: number }>(db, 'PRAGMA data_version').data_version : null
}
