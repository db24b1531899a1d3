/** The demo: the main job on the sample business without anyone watching. */
import { resolve } from 'node:path'
import { launch } from './electron.mjs'
import { inProject } from './paths.mjs'

/** Where it writes unless told otherwise. */
const OUTPUT = 'demo-output'

/** Runs the built application's `demo` command; resolves to its exit code. */
export function runDemo(args) {
  const hasOutput = args.includes('--out')
  return launch(['demo', ...(hasOutput ? args : ['--out', resolve(inProject(OUTPUT)), ...args])])
}
