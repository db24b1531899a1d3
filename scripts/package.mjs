/**
 * `npm run package`: the installers of this system, in dist/. Arguments go to electron-builder: `--linux dir` makes
 * only the unpacked application. With `--trial` it may be made from the fallback Electron: to look at, not to hand out.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { electronFlags, hasDisplay } from './lib/display.mjs'
import { electronEnvironment, findElectron } from './lib/electron.mjs'
import { inProject, projectDirectory } from './lib/paths.mjs'
import {
  installers,
  packagedArchive,
  packagedExecutable,
  unsafeFuses,
  unwantedFiles,
} from './lib/packaged.mjs'
import { getReady } from './lib/ready.mjs'
import { run } from './lib/run.mjs'
import { createReporter, main, StepError } from './lib/steps.mjs'
import { toolNode } from './lib/tool-node.mjs'
import { hasVirtualDisplay, startVirtualDisplay } from './lib/virtual-display.mjs'

const output = inProject('dist')
const tool = (...parts) => inProject('node_modules', ...parts)

/** Runs a development dependency's program with a Node new enough for it. */
async function runTool(script, args, failure) {
  const result = await run(toolNode(), [script, ...args], { cwd: projectDirectory })
  if (result.code !== 0) throw new StepError(failure, 'see what it said above.', result.output)
  return result.stdout
}

function electronOptions(electron) {
  // The official one lies unpacked in node_modules already; without this it would be fetched a second time. On macOS
  // both processors' are needed, so there electron-builder fetches what it lacks.
  const reuse =
    process.platform === 'darwin' && electron.source === 'official'
      ? []
      : [`-c.electronDist=${dirname(electron.executablePath)}`]
  return [...reuse, `-c.electronVersion=${electron.version}`]
}

async function checkFuses(executable) {
  const printed = await runTool(
    tool('@electron', 'fuses', 'dist', 'bin.js'),
    ['read', '--app', executable],
    'The fuses could not be read.',
  )
  const unsafe = unsafeFuses(printed)
  if (unsafe.length > 0)
    throw new StepError(`The package is not safe:\n${unsafe.join('\n')}`, 'see electron-builder.yml.')
  return 'Fuses are safe'
}

async function checkContent(executable) {
  const archive = packagedArchive(executable)
  const listing = await runTool(
    tool('@electron', 'asar', 'bin', 'asar.mjs'),
    ['list', archive],
    'The archive could not be read.',
  )
  const files = listing.trim().split('\n')
  const unwanted = unwantedFiles(files)
  if (unwanted.length > 0) {
    throw new StepError(
      `The package holds what it should not:\n${unwanted.slice(0, 20).join('\n')}`,
      'see electron-builder.yml.',
    )
  }
  return `Content (${files.length} files)`
}

/** Starts the package itself. Root (a build machine) has to give up the sandbox for that; nothing of it is shipped. */
async function checkStart(executable) {
  const virtual = !hasDisplay() && hasVirtualDisplay() ? await startVirtualDisplay() : undefined
  const env = { ...electronEnvironment(), ...(virtual && { DISPLAY: virtual.display }) }
  // Data of its own: the owner's is not for trying things out.
  const data = mkdtempSync(join(tmpdir(), 'regulars-package-'))
  try {
    // The sample needs the database, the worker thread and the files that come with the app.
    const args = [...electronFlags(), 'call', 'transfer.loadSample', '{}', '--data', data]
    const result = await run(executable, args, { cwd: output, env, timeout: 60_000 })
    if (result.code !== 0)
      throw new StepError(
        'The packaged application does not start.',
        'see what it said above.',
        result.output,
      )
    return 'It starts and answers'
  } finally {
    virtual?.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

function writeChecksums() {
  const names = installers(output)
  const lines = names.map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(output, name)))
        .digest('hex')}  ${name}`,
  )
  if (lines.length > 0)
    writeFileSync(join(output, `SHA256SUMS-${process.platform}.txt`), `${lines.join('\n')}\n`)
  return `Checksums (${names.length} files)`
}

await main(async () => {
  const isTrial = process.argv.includes('--trial')
  const args = process.argv.slice(2).filter((arg) => arg !== '--trial')
  const reporter = createReporter()
  await getReady(reporter)
  const electron = findElectron()
  if (electron.source === 'fallback' && !isTrial) {
    throw new StepError(
      `This clone runs on the fallback Electron ${electron.version}, which must not be handed out.`,
      'package where the official Electron can be fetched, or add --trial to look at the result here (docs/releasing.md).',
    )
  }
  await reporter.step('Package', async (progress) => {
    progress('electron-builder')
    const builder = tool('electron-builder', 'cli.js')
    await runTool(
      builder,
      [...args, '--publish', 'never', ...electronOptions(electron)],
      'electron-builder failed.',
    )
    return { text: `Package from Electron ${electron.version} (${electron.source})` }
  })
  const executable = packagedExecutable(output)
  if (!executable)
    throw new StepError('There is no packaged application in dist/.', 'see what electron-builder said.')
  await reporter.step('Fuses', () => checkFuses(executable))
  await reporter.step('Content', () => checkContent(executable))
  await reporter.step('Start', () => checkStart(executable))
  await reporter.step('Checksums', writeChecksums)
  if (isTrial) reporter.print('! A trial: not to be handed out.')
})
