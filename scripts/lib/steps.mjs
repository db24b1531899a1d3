/** One line per step, with its time; and failures that say what to do. */

/** A failure a person can act on: what happened, and what to do about it. */
export class StepError extends Error {
  constructor(message, advice, output) {
    super(message)
    this.name = 'StepError'
    this.advice = advice
    this.output = output
  }
}

/** "0.3 s", "85 s", "2 min 5 s". */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 120) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/**
 * Makes the reporter the scripts print with.
 * `quiet` prints only steps that did some work (and failures); `stream` is where lines go: `call` keeps standard
 * output for its JSON and reports on standard error.
 *
 * @param {{ stream?: { isTTY?: boolean, write: (text: string) => unknown }, quiet?: boolean }} options
 */
export function createReporter({ stream = process.stdout, quiet = false } = {}) {
  const animated = Boolean(stream.isTTY)
  const print = (line) => stream.write(`${line}\n`)
  return {
    print,
    /**
     * Runs one step. `work` gets `progress(text)` to say what is going on, and returns the words for the line, or
     * `{ text, idle: true }` when there was nothing to do.
     */
    async step(name, work) {
      const started = performance.now()
      let lastNote = ''
      let lastNoteAt = 0
      const progress = (text) => {
        if (animated)
          stream.write(`\r\u001b[K… ${name}: ${text}, ${formatDuration(performance.now() - started)}`)
        // Where there is no terminal, a line now and then shows that work goes on.
        else if (text !== lastNote && performance.now() - lastNoteAt > 10_000) {
          print(`… ${name}: ${text}`)
          lastNote = text
          lastNoteAt = performance.now()
        }
      }
      const clear = () => animated && stream.write('\r\u001b[K')
      try {
        const result = await work(progress)
        const {
          text = name,
          idle = false,
          warning,
        } = typeof result === 'string' ? { text: result } : (result ?? {})
        clear()
        if (!(quiet && idle)) print(`✓ ${text}, ${formatDuration(performance.now() - started)}`)
        if (warning) print(`! ${warning}`)
        return result
      } catch (error) {
        clear()
        print(`✗ ${name}, ${formatDuration(performance.now() - started)}`)
        throw error
      }
    },
  }
}

/** Runs a script's main function; a failure is printed with its advice and ends with exit code 1. */
export async function main(work, stream = process.stderr) {
  try {
    const code = await work()
    process.exitCode = typeof code === 'number' ? code : 0
  } catch (error) {
    if (error instanceof StepError) {
      if (error.output) stream.write(`${error.output.trimEnd()}\n`)
      stream.write(`\n${error.message}\n`)
      if (error.advice) stream.write(`What to do: ${error.advice}\n`)
    } else {
      stream.write(`\n${error.stack ?? error}\n`)
    }
    process.exitCode = 1
  }
}
