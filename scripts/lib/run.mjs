/** Starts other programs and waits for them. */
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Runs a program to its end and keeps what it printed.
 * Resolves to `{ code, signal, stdout, stderr, output, timedOut, missing }` and never rejects: a crash of the child
 * is an answer here. `onOutput` sees every piece of text as it comes; after `timeout` milliseconds the program is
 * ended with everything it has started itself (on Windows without that).
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{
 *   cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, input?: string, inherit?: boolean,
 *   onOutput?: (text: string) => void
 * }} options
 * @returns {Promise<{
 *   code: number | null, signal: string | null, stdout: string, stderr: string, output: string,
 *   timedOut: boolean, missing: boolean
 * }>}
 */
export function run(command, args = [], { cwd, env, timeout, input, onOutput, inherit = false } = {}) {
  return new Promise((resolve) => {
    // In a group of its own, what a program has started can be ended with it.
    const ownGroup = timeout !== undefined && process.platform !== 'win32'
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: inherit ? 'inherit' : [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      // npm on Windows is a batch file, which only a shell can start.
      detached: ownGroup,
      shell: process.platform === 'win32' && /\.(cmd|bat)$/i.test(command),
    })
    const result = { stdout: '', stderr: '', output: '', timedOut: false, missing: false }
    const take = (name) => (piece) => {
      const text = piece.toString()
      result[name] += text
      result.output += text
      onOutput?.(text)
    }
    child.stdout?.on('data', take('stdout'))
    child.stderr?.on('data', take('stderr'))
    if (input !== undefined) child.stdin?.end(input)
    const end = () => {
      if (child.pid === undefined) return
      if (ownGroup) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    }
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            result.timedOut = true
            end()
          }, timeout)
    // Ctrl+C reaches only our own group.
    const interrupted = () => {
      end()
      process.exit(130)
    }
    if (ownGroup) process.once('SIGINT', interrupted)
    const finish = (code, signal) => {
      clearTimeout(timer)
      process.removeListener('SIGINT', interrupted)
      resolve({ code, signal, ...result })
    }
    child.on('error', (error) => {
      result.missing = error.code === 'ENOENT'
      result.stderr += error.message
      result.output += error.message
      finish(null, null)
    })
    child.on('close', finish)
  })
}

/** The full path of a program on the PATH, or `undefined`. */
export function findProgram(name, environment = process.env) {
  for (const directory of (environment.PATH ?? '').split(delimiter)) {
    if (!directory) continue
    const file = join(directory, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch (error) {
      if (!['ENOENT', 'EACCES', 'ENOTDIR'].includes(error.code)) throw error
    }
  }
  return undefined
}

/** An environment with some directories put first on the PATH. */
export function withPath(directories, environment = process.env) {
  const key = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...environment, [key]: [...directories, environment[key] ?? ''].join(delimiter) }
}
