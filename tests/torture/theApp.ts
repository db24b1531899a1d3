import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { electronEnvironment, launchOptions } from '../../scripts/lib/electron.mjs'

export interface Call {
  operation: string
  input: unknown
}

export type Answer = { ok: true; value: unknown } | { ok: false; error: { code: string; message: string } }

/** The real app behind its command line's door. */
export interface RunningApp {
  /** Asks, and resolves to the answer; to null when the app has ended before it answered. */
  ask: (call: Call) => Promise<Answer | null>
  /** kill -9, the whole family at once. */
  kill: () => void
  /** Lets it end by itself; resolves to its exit code. */
  end: () => Promise<number | null>
}

export interface StartOptions {
  /** Stands in for the open dialog. */
  file?: string | undefined
  environment?: Record<string, string>
  /** Another build of the app than this project's. */
  application?: string
}

/** Starts the built app on a data directory and leaves its door open for calls, one a line. */
export function startApp(directory: string, options: StartOptions = {}): RunningApp {
  const { executablePath, args } = launchOptions(['call', '--stdin', '--data', directory])
  if (options.application !== undefined) args[args.indexOf('call') - 1] = options.application
  if (options.file !== undefined) args.push('--file', options.file)
  const child = spawn(executablePath, args, {
    env: { ...electronEnvironment(), ...options.environment },
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  // Writing to an app that has just been killed fails; that it was killed is what counts.
  child.stdin.on('error', () => undefined)
  return {
    ask: async (call) => {
      child.stdin.write(`${JSON.stringify(call)}\n`)
      const line = await lines.next()
      return line.done === true ? null : (JSON.parse(line.value) as Answer)
    },
    kill: () => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      process.kill(-child.pid, 'SIGKILL')
    },
    end: () => {
      child.stdin.end()
      return ended
    },
  }
}
