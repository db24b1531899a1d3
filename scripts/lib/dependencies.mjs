/** Installs exactly what package-lock.json names, and only when node_modules is something else. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson, sha256 } from './files.mjs'
import { inProject, projectDirectory } from './paths.mjs'
import { run } from './run.mjs'
import { StepError } from './steps.mjs'

/** Does an `os` or `cpu` list of a package name this value? */
const names = (list, value) => [list ?? []].flat().includes(value)

/**
 * What differs between a package-lock.json and the record npm keeps of what it installed (both parsed): the paths of
 * packages that are missing or of another version. Optional packages may be missing, since npm leaves out those for
 * other systems and what only they need; but not one made for this very system and processor.
 */
export function differences(lock, installed, { platform = process.platform, arch = process.arch } = {}) {
  const wanted = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '')
  return wanted
    .filter(([path, entry]) => {
      const present = installed?.packages?.[path]
      if (present) return present.version !== entry.version
      return !entry.optional || (names(entry.os, platform) && names(entry.cpu, arch) && !entry.libc)
    })
    .map(([path]) => path)
}

/** The hash that stands for this package-lock.json. */
export const lockHash = () => sha256(readFileSync(inProject('package-lock.json')))

/** Is everything that package-lock.json names in node_modules, in that version? */
function isInstalled() {
  const lock = readJson(inProject('package-lock.json'))
  const installed = readJson(inProject('node_modules', '.package-lock.json'))
  if (!lock || !installed || differences(lock, installed).length > 0) return false
  return Object.keys(installed.packages).every((path) => existsSync(join(projectDirectory, path)))
}

/** How to start npm: the one that runs us, else the one on the PATH. */
function npmCommand() {
  const script = process.env.npm_execpath
  if (script && /npm-cli\.c?js$/.test(script) && existsSync(script)) return [process.execPath, [script]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
}

/** Runs npm with these arguments. */
export function runNpm(args, options = {}) {
  const [command, first] = npmCommand()
  return run(command, [...first, ...args], { cwd: projectDirectory, ...options })
}

/**
 * The step "dependencies". No dependency needs an install script, so none is run: nothing is compiled or fetched
 * behind our back.
 */
export async function installDependencies(progress) {
  if (isInstalled()) return { text: 'Dependencies (already installed)', idle: true }
  progress('npm ci')
  const result = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  if (result.code !== 0) {
    throw new StepError(
      'npm could not install the dependencies.',
      'see what npm said above; check that this machine reaches the npm registry (`npm ping`), then run the command again.',
      result.output,
    )
  }
  const count = Object.keys(readJson(inProject('node_modules', '.package-lock.json'))?.packages ?? {}).length
  return { text: `Dependencies (${count} packages)` }
}
