/** Asks a Node or an Electron, in a child process that may crash, what it is and whether better-sqlite3 works in it. */
import { projectDirectory } from './paths.mjs'
import { run } from './run.mjs'

const asNode = { ELECTRON_RUN_AS_NODE: '1' }

/** `{ node, napi, electron }` versions of this executable, or `{ problem }` with what it printed instead. */
export async function askVersions(executable) {
  const result = await run(executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ...asNode },
    timeout: 30_000,
  })
  if (result.code !== 0) return { problem: result.output.trim() || `ended by ${result.signal ?? 'itself'}` }
  const { node, napi, electron } = JSON.parse(result.stdout)
  return { node, napi, electron }
}

/** Opens a database in memory, writes, reads and collects garbage: what a binary that does not fit crashes on. */
const TRIAL = `
const Database = require('better-sqlite3')
const database = new Database(':memory:')
database.exec('CREATE TABLE trial (a TEXT) STRICT')
const insert = database.prepare('INSERT INTO trial VALUES (?)')
database.transaction(() => { for (let i = 0; i < 2000; i += 1) insert.run('x' + i) })()
if (globalThis.gc) globalThis.gc()
const { n } = database.prepare('SELECT count(*) AS n FROM trial').get()
database.close()
process.stdout.write(n === 2000 ? 'works' : 'wrong')
`

/** Does better-sqlite3, as it lies in node_modules, work in this executable? */
export async function sqliteWorksIn(executable) {
  const result = await run(executable, ['--expose-gc', '-e', TRIAL], {
    cwd: projectDirectory,
    env: { ...process.env, ...asNode },
    timeout: 60_000,
  })
  return result.code === 0 && result.stdout.endsWith('works')
}
