/** Which Electron this clone uses and how to start it: for the scripts, and for tests that drive the app. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { electronFlags, hasDisplay, isNoise } from './display.mjs'
import { readJson } from './files.mjs'
import { markerFile, projectDirectory } from './paths.mjs'
import { StepError } from './steps.mjs'
import { hasVirtualDisplay, startVirtualDisplay } from './virtual-display.mjs'

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
  const others = { ...environment }
  delete others.ELECTRON_RUN_AS_NODE
  delete others.NODE_OPTIONS
  return others
}

/** Chromium's own way to do without a display. It is enough for work without a window; a window crashes it. */
const NO_WINDOW = ['--ozone-platform=headless']

/**
 * Starts Electron on this project with `args` and resolves to its exit code. Standard input and output are passed
 * through; of standard error only known noise is left out.
 *
 * Without a display a virtual one is put around it. `headless` says that no window will be shown; then it also runs
 * where not even a virtual display is installed (but cannot print pages there).
 */
export async function launch(args, { headless = false, env = {} } = {}) {
  const { executablePath } = findElectron()
  if (hasDisplay()) return start(executablePath, [...electronFlags(), projectDirectory, ...args], env)
  if (hasVirtualDisplay()) {
    const { display, stop } = await startVirtualDisplay()
    try {
      return await start(executablePath, [...electronFlags(), projectDirectory, ...args], {
        ...env,
        DISPLAY: display,
      })
    } finally {
      stop()
    }
  }
  if (headless)
    return start(executablePath, [...electronFlags(), ...NO_WINDOW, projectDirectory, ...args], env)
  throw new StepError(
    'There is no display, and no virtual one either.',
    'install Xvfb (Debian: sudo apt-get install -y xvfb), then run the command again.',
  )
}

/** What Chromium says where the system keeps it from making its sandbox (Ubuntu 23.10 and newer). */
const NO_SANDBOX_HERE = /No usable sandbox|SUID sandbox helper binary/

const SANDBOX_ADVICE = `This system keeps Electron from making its sandbox.
What to do: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 (until the next start of the machine; docs/running.md says why).`

function start(executablePath, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(executablePath, args, {
      stdio: ['inherit', 'inherit', 'pipe'],
      env: { ...electronEnvironment(), ...env },
    })
    let lacksSandbox = false
    createInterface({ input: child.stderr }).on('line', (line) => {
      lacksSandbox ||= NO_SANDBOX_HERE.test(line)
      if (!isNoise(line)) process.stderr.write(`${line}\n`)
    })
    const pass = (signal) => child.kill(signal)
    process.once('SIGINT', pass).once('SIGTERM', pass)
    const done = (settle) => (value) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      settle(value)
    }
    child.once('error', done(reject))
    child.once('close', (code) => {
      if (lacksSandbox && code !== 0) process.stderr.write(`\n${SANDBOX_ADVICE}\n`)
      done(resolve)(code ?? 1)
    })
  })
}
