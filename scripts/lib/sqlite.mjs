/** better-sqlite3: its packaged binary where the runtimes in use can load it, else one build from its own sources. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { readJson, removeLeftovers, sha256 } from './files.mjs'
import { withLock } from './lock.mjs'
import { cacheDirectory, inProject } from './paths.mjs'
import { run, withPath } from './run.mjs'
import { askVersions, sqliteWorksIn } from './runtime-check.mjs'
import { StepError } from './steps.mjs'
import { installSystemLibraries } from './system.mjs'
import { bundledNodeDirectory, toolNode } from './tool-node.mjs'
import { canUsePackagedSqlite } from './versions.mjs'

/**
 * Builds against the experimental Node-API, so that the result does not ask for Node-API 10; with finalizers run as
 * they always were. The binary then works in Node 20 and Electron 33 as well as in the current ones.
 */
const COMPILER_FLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'

const packageDirectory = inProject('node_modules', 'better-sqlite3')
const binaryInUse = join(packageDirectory, 'build', 'Release', 'better_sqlite3.node')

/** The name of a cached build: everything that changes what comes out is in it. */
export function buildName({ version, platform, arch, libc }) {
  return `better-sqlite3-${version}-${platform}-${arch}-${libc}-${sha256(COMPILER_FLAGS).slice(0, 8)}.node`
}

function currentBuildName() {
  return buildName({
    version: readJson(join(packageDirectory, 'package.json')).version,
    platform: process.platform,
    arch: process.arch,
    libc: process.report.getReport().header.glibcVersionRuntime ?? 'other',
  })
}

/** Puts a built binary where the package looks first. Renaming replaces it even while a process has it loaded. */
function install(binary) {
  mkdirSync(dirname(binaryInUse), { recursive: true })
  const half = `${binaryInUse}.${process.pid}.tmp`
  cpSync(binary, half)
  renameSync(half, binaryInUse)
}

/** Node's C headers: those beside the bundled Node, so that nothing has to be fetched. */
const headers = () =>
  existsSync(join(bundledNodeDirectory, 'include', 'node')) ? [`--nodedir=${bundledNodeDirectory}`] : []

async function compile(scratch, progress) {
  const started = performance.now()
  const beat = setInterval(
    () =>
      progress(
        `building from source, usually 1–2 minutes (${Math.round((performance.now() - started) / 1000)} s so far)`,
      ),
    1000,
  )
  try {
    const args = [
      'rebuild',
      '--release',
      '--force_build=1',
      '-j',
      String(availableParallelism()),
      ...headers(),
    ]
    const nodeGyp = inProject('node_modules', 'node-gyp', 'bin', 'node-gyp.js')
    return await run(toolNode(), [nodeGyp, ...args], {
      cwd: scratch,
      env: {
        ...withPath([dirname(toolNode())]),
        CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${COMPILER_FLAGS}`.trim(),
        NODE_PATH: [inProject('node_modules'), process.env.NODE_PATH].filter(Boolean).join(delimiter),
      },
    })
  } finally {
    clearInterval(beat)
  }
}

/** Builds in a copy of the package, so that two clones or two runs never meet, and keeps the result in the cache. */
async function build(cached, progress) {
  const scratch = `${cached}.${process.pid}.tmp`
  removeLeftovers(cached)
  try {
    cpSync(packageDirectory, scratch, {
      recursive: true,
      filter: (file) => file !== join(packageDirectory, 'build'),
    })
    await installSystemLibraries(['build'], progress)
    const { code, output } = await compile(scratch, progress)
    const result = join(scratch, 'build', 'Release', 'better_sqlite3.node')
    if (code !== 0 || !existsSync(result)) {
      throw new StepError(
        'better-sqlite3 could not be built.',
        'a C++ compiler, make and python3 are needed (Debian: apt-get install -y g++ make python3); then run the command again.',
        output.split('\n').slice(-40).join('\n'),
      )
    }
    renameSync(result, cached)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function worksInAll(executables) {
  const versions = await Promise.all(executables.map(askVersions))
  // Without a build of our own the packaged binary would be loaded, and that crashes on an older Node-API.
  if (!existsSync(binaryInUse) && !versions.every(({ napi }) => canUsePackagedSqlite(napi))) return false
  return (await Promise.all(executables.map(sqliteWorksIn))).every(Boolean)
}

/** What tells the marker that nothing changed since better-sqlite3 was last seen to work in these executables. */
const stateOf = (executables) => ({
  executables,
  binary: existsSync(binaryInUse) ? sha256(readFileSync(binaryInUse)) : 'packaged',
})

/**
 * The step "better-sqlite3". `known` is what this returned as `state` last time; while it still holds nothing is
 * tried. Resolves to `{ text, idle, state }`.
 */
export async function prepareSqlite(executables, known, progress) {
  const done = (text, idle = false) => ({
    text: `better-sqlite3 (${text})`,
    idle,
    state: stateOf(executables),
  })
  if (known && JSON.stringify(known) === JSON.stringify(stateOf(executables))) return done('ready', true)
  progress('trying it')
  if (await worksInAll(executables))
    return done(existsSync(binaryInUse) ? 'the build here works' : 'packaged binary')

  const cached = join(cacheDirectory(), currentBuildName())
  mkdirSync(cacheDirectory(), { recursive: true })
  return withLock(
    `${cached}.lock`,
    async () => {
      if (existsSync(cached)) {
        install(cached)
        if (await worksInAll(executables)) return done('built before, from the cache')
        rmSync(cached)
      }
      progress('building from source, since a runtime in use is older than its packaged binary asks for')
      await build(cached, progress)
      install(cached)
      if (await worksInAll(executables)) return done('built from source')
      throw new StepError(
        'better-sqlite3 was built but does not work in the runtimes in use.',
        `delete ${cached} and ${join(packageDirectory, 'build')}, then run the command again.`,
      )
    },
    () => progress('waiting for another set-up to finish building'),
  )
}
