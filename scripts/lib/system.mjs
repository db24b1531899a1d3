/** What Electron needs from a bare Debian or Ubuntu, and how to get it. Other systems bring it along. */
import { existsSync, readFileSync } from 'node:fs'
import { findProgram, run } from './run.mjs'
import { StepError } from './steps.mjs'

/** Packages by what they are for. `a|b`: either will do (newer releases renamed some for 64-bit time). */
export const PACKAGES = {
  /** Electron does not start without these. */
  window: [
    'libgtk-3-0|libgtk-3-0t64',
    'libnss3',
    'libasound2|libasound2t64',
    'libgbm1',
    'libxss1',
    'libatk-bridge2.0-0|libatk-bridge2.0-0t64',
    'libdrm2',
    'libxshmfence1',
  ],
  /** A screen that is not there, for tests and for machines without a display. */
  display: ['xvfb', 'xauth'],
  /** Letters of every script, for screens and printed pages. */
  fonts: ['fonts-dejavu-core', 'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'],
  /** To look at printed pages. */
  tools: ['poppler-utils'],
  /** To build better-sqlite3 where its own binary does not fit. */
  build: ['python3', 'make', 'g++'],
}

/** Does this text of /etc/os-release belong to Debian or to something made from it? */
export function isDebian(osRelease) {
  const field = (name) => new RegExp(`^${name}=["']?([^"'\\n]*)`, 'm').exec(osRelease)?.[1] ?? ''
  return `${field('ID')} ${field('ID_LIKE')}`.split(/\s+/).some((id) => id === 'debian' || id === 'ubuntu')
}

/** Which of the wanted packages are not installed, given what `dpkg-query` printed ('name<TAB>status' lines). */
export function missingPackages(wanted, dpkgOutput) {
  const installed = new Set(
    dpkgOutput
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, status]) => status?.trim() === 'installed')
      .map(([name]) => name),
  )
  return wanted.filter((entry) => !entry.split('|').some((name) => installed.has(name)))
}

/** Of 'a|b' the last name this release knows (the newer one), given the names it knows. */
export const pickNames = (entries, known) =>
  entries.map((entry) => entry.split('|').findLast((name) => known.has(name)) ?? entry.split('|')[0])

/** Asks the system which of these are missing; an empty list on systems other than Debian. */
export async function findMissing(groups) {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return []
  if (!isDebian(readFileSync('/etc/os-release', 'utf8')) || !findProgram('dpkg-query')) return []
  const wanted = groups.flatMap((group) => PACKAGES[group])
  const names = wanted.flatMap((entry) => entry.split('|'))
  const { stdout } = await run('dpkg-query', ['-W', '-f', '${Package}\\t${db:Status-Status}\\n', ...names])
  return missingPackages(wanted, stdout)
}

/** Which of these names the package lists of this system know as real packages. */
async function knownNames(entries) {
  const names = entries.flatMap((entry) => entry.split('|'))
  const { stdout } = await run('apt-cache', ['show', '--no-all-versions', ...names])
  return new Set([...stdout.matchAll(/^Package: (.+)$/gm)].map((match) => match[1]))
}

const APT = ['-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=120', '-q', '-y']

/**
 * The step "system libraries": on Debian as root installs what is missing; as another user says in one command what
 * to install and goes on, since much works without (the Electron step says so if it does not).
 */
export async function installSystemLibraries(groups, progress) {
  const missing = await findMissing(groups)
  if (missing.length === 0) return { text: 'System libraries (nothing missing)', idle: true }
  const names = (entries) => entries.map((entry) => entry.split('|')[0]).join(' ')
  if (process.getuid?.() !== 0) {
    return {
      text: 'System libraries (some are missing)',
      warning: `Some things may not work yet. To install what is missing:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names(missing)}`,
    }
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  progress('apt-get update')
  const update = await run('apt-get', [...APT, 'update'], { env })
  const chosen = pickNames(missing, await knownNames(missing))
  progress(`installing ${chosen.join(' ')}`)
  const install = await run('apt-get', [...APT, 'install', '--no-install-recommends', ...chosen], { env })
  if (install.code !== 0) {
    throw new StepError(
      'Some system libraries could not be installed.',
      `see what apt-get said above, then run: apt-get update && apt-get install -y --no-install-recommends ${chosen.join(' ')}`,
      `${update.code === 0 ? '' : update.output}\n${install.output}`,
    )
  }
  return { text: `System libraries (installed ${chosen.join(' ')})` }
}
