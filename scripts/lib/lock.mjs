/** Lets one process at a time do a piece of set-up. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Is that process still there? A process of another user counts as there. */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A lock whose owner died, or that was left without an owner's name for over 10 s, may be taken over. */
function isStale(directory) {
  try {
    return !isAlive(Number(readFileSync(join(directory, 'pid'), 'utf8')))
  } catch {
    // No owner written yet: its maker may be between two lines of `withLock`.
    try {
      return Date.now() - statSync(directory).mtimeMs > 10_000
    } catch {
      return false
    }
  }
}

/**
 * Runs `work` while holding the lock at `directory` (a directory, since making one is atomic everywhere). Waits for
 * another holder to end; `onWait` is called once if there is one.
 */
export async function withLock(directory, work, onWait) {
  mkdirSync(dirname(directory), { recursive: true })
  let waited = false
  for (;;) {
    try {
      mkdirSync(directory)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isStale(directory)) {
      rmSync(directory, { recursive: true, force: true })
      continue
    }
    if (!waited) onWait?.()
    waited = true
    await wait(200)
  }
  try {
    writeFileSync(join(directory, 'pid'), String(process.pid))
    return await work()
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
