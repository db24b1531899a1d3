/** Builds the application when its sources are not those of the last build. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { createHash } from 'node:crypto'
import { findElectron } from './electron.mjs'
import { readJson, sha256, writeJson } from './files.mjs'
import { withLock } from './lock.mjs'
import { inProject, projectDirectory } from './paths.mjs'
import { run } from './run.mjs'
import { StepError } from './steps.mjs'
import { toolNode } from './tool-node.mjs'

/** What a build is made from. */
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']

/** What a build must have left behind to count. */
const RESULTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

const noteFile = inProject('out', '.built-from.json')

function filesUnder(path) {
  const entries = readdirSync(path, { withFileTypes: true })
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  )
}

/** One hash over names and contents of these files and directories (relative to `base`; missing ones are skipped). */
export function hashOf(paths, base = projectDirectory) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const full = join(base, path)
    if (!existsSync(full)) continue
    const files = statSync(full).isDirectory() ? filesUnder(full).sort() : [full]
    for (const file of files) {
      const content = readFileSync(file)
      hash.update(`${relative(base, file).split(sep).join('/')}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

/** The step "build". */
export async function buildIfNeeded(progress) {
  const lock = join(tmpdir(), `regulars-build-${sha256(projectDirectory).slice(0, 12)}.lock`)
  return withLock(
    lock,
    async () => {
      const sources = hashOf(SOURCES)
      const isWhole = RESULTS.every((file) => existsSync(inProject(file)))
      if (isWhole && readJson(noteFile)?.sources === sources)
        return { text: 'Build (nothing changed)', idle: true }
      progress('building')
      const script = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
      const { code, output } = await run(toolNode(), [script, 'build', '--logLevel', 'warn'], {
        cwd: projectDirectory,
        env: { ...process.env, ELECTRON_EXEC_PATH: findElectron().executablePath },
      })
      if (code !== 0) {
        throw new StepError(
          'The application could not be built.',
          'mend what the output above names.',
          output,
        )
      }
      writeJson(noteFile, { sources })
      return { text: 'Build' }
    },
    () => progress('waiting for another build to finish'),
  )
}
