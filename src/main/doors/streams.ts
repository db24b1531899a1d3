import type { Streams } from './commandLine'

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Waiting for the callback matters: the process exits right after, and a pipe takes its time.
    stream.write(`${text}\n`, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}

/** The process's own streams. */
export const processStreams: Streams = {
  input: process.stdin,
  writeOutput: (text) => write(process.stdout, text),
  writeError: (text) => write(process.stderr, text),
}
