import type { Streams } from './commandLine'

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Waiting for the callback matters: the process exits right after, and a pipe takes its time.
    stream.write(`${text}\n`, (error) => {
      // A reader that has gone is dealt with once, by endWithReader.
      if (error && !isGone(error)) reject(error)
      else resolve()
    })
  })
}

function isGone(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE'
}

/** Ends quietly when whoever read the output has gone (`… --list | head`), as command-line tools do. */
export function endWithReader(exit: (code: number) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!isGone(error)) throw error
      exit(0)
    })
  }
}

/** The process's own streams. */
export const processStreams: Streams = {
  input: process.stdin,
  writeOutput: (text) => write(process.stdout, text),
  writeError: (text) => write(process.stderr, text),
}
