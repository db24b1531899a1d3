/** A screen that is not there (Xvfb), for machines without a display. */
import { spawn } from 'node:child_process'
import { findProgram } from './run.mjs'

/** How long Xvfb may take to come up, in milliseconds. */
const START_LIMIT = 15_000

/** Can a virtual display be started here? */
export const hasVirtualDisplay = () => process.platform === 'linux' && findProgram('Xvfb') !== undefined

/**
 * Starts one and resolves to `{ display, stop }`: `display` is the value for `DISPLAY`. Xvfb itself picks a free
 * number, so any number of these can be started at once. It ends with `stop()`, or with this process.
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1440x960x24', '-nolisten', 'tcp']
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const stop = () => {
      process.off('exit', stop)
      child.kill()
    }
    process.once('exit', stop)
    const timer = setTimeout(() => {
      stop()
      reject(new Error('The virtual display (Xvfb) did not start.'))
    }, START_LIMIT)
    let text = ''
    const pipe = child.stdio[3]
    pipe.on('data', (piece) => {
      text += piece
      if (!text.includes('\n')) return
      clearTimeout(timer)
      pipe.destroy()
      child.unref()
      resolve({ display: `:${text.trim()}`, stop })
    })
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The virtual display (Xvfb) ended at once with code ${code}.`))
    })
  })
}
