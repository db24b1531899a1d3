/** Starts the application, or a blank one, the ways people do. */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { _electron } from 'playwright-core'
import { electronFlags } from '../../scripts/lib/display.mjs'
import { electronEnvironment, findElectron, launchOptions } from '../../scripts/lib/electron.mjs'
import { inProject } from '../../scripts/lib/paths.mjs'

/**
 * Opens the command line's door for a while: `ask(operation, input)` resolves to `{ value, milliseconds }`, the time from
 * the question to the answer with everything that follows from it done.
 */
export async function openCommandLine(directory, file, out) {
  const { executablePath, args } = launchOptions([
    ...['call', '--stdin', '--data', directory],
    ...(file ? ['--file', file] : []),
    ...(out ? ['--out', out] : []),
  ])
  const child = spawn(executablePath, args, {
    env: electronEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ask = async (operation, input = {}) => {
    const start = performance.now()
    child.stdin.write(`${JSON.stringify({ operation, input })}\n`)
    const { value: line, done } = await answers.next()
    const milliseconds = performance.now() - start
    if (done) throw new Error(`The application ended before it answered ${operation}.`)
    const answer = JSON.parse(line)
    if (!answer.ok) throw new Error(`${operation}: ${JSON.stringify(answer.error)}`)
    return { value: answer.value, milliseconds }
  }
  const close = async () => {
    child.stdin.end()
    await ended
  }
  // The first answer tells that starting up is over.
  await ask('system.info')
  return { ask, close }
}

/** Runs a task of raw/main.mjs in the same Electron (as Node) and resolves to what it printed. */
export async function raw(task, options) {
  const child = spawn(
    findElectron().executablePath,
    [inProject('tests', 'bench', 'raw', 'main.mjs'), task, JSON.stringify(options)],
    {
      env: { ...electronEnvironment(), ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let text = ''
  child.stdout.on('data', (piece) => {
    text += piece
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`The raw task ${task} failed with code ${code}.`)
  return JSON.parse(text)
}

/** Starts the application with a window. */
export function launchWindow(directory) {
  const { executablePath, args } = launchOptions(['--data', directory])
  return _electron.launch({ executablePath, args, env: electronEnvironment() })
}

/** Starts the blank application. */
export function launchBlank(directory) {
  return _electron.launch({
    executablePath: findElectron().executablePath,
    args: [...electronFlags(), inProject('tests', 'bench', 'blank')],
    env: { ...electronEnvironment(), BENCH_USER_DATA: mkdtempSync(join(directory, 'blank-')) },
  })
}

/** The memory of all processes of a running application, in MB. */
export async function workingSet(app) {
  const kilobytes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  )
  return kilobytes / 1024
}
