/** Which Electron this clone uses and how to start it: for the scripts, and for tests that drive the app. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { electronFlags, hasDisplay, isNoise } from './display.mjs'
import { readJson } from './files.mjs'
import { markerFile, projectDirectory } from './paths.mjs'
import { findProgram } from './run.mjs'
import { StepError } from './steps.mjs'

/**
 * What set-up found: `{ executablePath, version, source }`, where `source` is 'official' or 'fallback'.
 * Fails with advice when set-up has not run in this clone.
 */
export function findElectron() {
  const electron = readJson(markerFile)?.electron
  if (!electron || !existsSync(electron.executablePath)) {
    throw new StepError('No Electron is set up in this clone.', 'run: node scripts/setup.mjs')
  }
  return electron
}

/**
 * Everything a test needs for Playwright's `_electron.launch({ executablePath, args })`: the executable, and the
 * machine's flags followed by the project's directory and `args`.
 */
export function launchOptions(args = []) {
  return {
    executablePath: findElectron().executablePath,
    args: [...electronFlags(), projectDirectory, ...args],
  }
}

/** The environment for Electron: without what would turn it into plain Node or into something else. */
export function electronEnvironment(environment = process.env) {
  const { ELECTRON_RUN_AS_NODE, NODE_OPTIONS, ...rest } = environment
  return rest
}

/**
 * The command and arguments that start Electron. `headless`: no window will be seen, so no display is needed. With
 * neither a display nor `headless`, a virtual display is put around it.
 */
export function commandFor(args, { headless = false } = {}) {
  const { executablePath } = findElectron()
  const all = [
    ...electronFlags(),
    ...(headless && process.platform === 'linux' ? HEADLESS : []),
    projectDirectory,
    ...args,
  ]
  if (headless || hasDisplay()) return [executablePath, all]
  const xvfb = findProgram('xvfb-run')
  if (!xvfb) {
    throw new StepError(
      'There is no display, and no virtual one either.',
      'install xvfb and xauth (Debian: apt-get install xvfb xauth).',
    )
  }
  return [xvfb, ['-a', '-s', '-screen 0 1400x900x24', executablePath, ...all]]
}

/** Chromium's own way to draw without a display. */
const HEADLESS = ['--ozone-platform=headless']

/**
 * Starts Electron on this project and resolves to its exit code. Standard input and output are passed through;
 * of standard error only known noise is left out.
 */
export function launch(args, options = {}) {
  const [command, all] = commandFor(args, options)
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, {
      cwd: process.cwd(),
      stdio: ['inherit', 'inherit', 'pipe'],
      env: { ...electronEnvironment(), ...options.env },
    })
    const lines = createInterface({ input: child.stderr })
    lines.on('line', (line) => isNoise(line) || process.stderr.write(`${line}\n`))
    const pass = (signal) => child.kill(signal)
    process.once('SIGINT', pass).once('SIGTERM', pass)
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}
