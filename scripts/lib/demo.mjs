/** The demo: the main job on the sample business without anyone watching. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launch } from './electron.mjs'
import { inProject } from './paths.mjs'

/** Where it writes unless told otherwise. */
const OUTPUT = 'demo-output'

/** Runs the built application's `demo` command; resolves to its exit code. */
export async function runDemo(args) {
  const hasOutput = args.includes('--out')
  // Chromium still writes while it ends, so only whoever started it can clear everything away.
  const temporary = mkdtempSync(join(tmpdir(), 'regulars-'))
  try {
    return await launch(['demo', ...(hasOutput ? args : ['--out', resolve(inProject(OUTPUT)), ...args])], {
      env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    })
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  }
}
