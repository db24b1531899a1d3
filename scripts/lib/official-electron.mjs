/** The Electron that the `electron` package names, fetched by its own installer. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { readJson } from './files.mjs'
import { inProject } from './paths.mjs'
import { run } from './run.mjs'
import { toolNode } from './tool-node.mjs'

/** Where Electron is fetched from. */
const HOST = 'github.com'
/** How long that place may take to answer at all, in milliseconds. */
const ANSWER_LIMIT = 5_000
/** How long a download may take once it has answered, or where a mirror was asked for by name. */
const DOWNLOAD_LIMIT = 15 * 60_000

/** The version that package.json asks for. */
export const officialVersion = () => readJson(inProject('node_modules', 'electron', 'package.json'))?.version

/** The official executable, or `undefined` where it has not been fetched. */
export function officialExecutable() {
  const pathFile = inProject('node_modules', 'electron', 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const file = inProject(
    'node_modules',
    'electron',
    'dist',
    ...readFileSync(pathFile, 'utf8').trim().split('/'),
  )
  return existsSync(file) ? file : undefined
}

/** The value of an environment variable whatever its letters' case; npm's settings come as `npm_config_…`. */
function setting(environment, name) {
  const wanted = [name, `npm_config_${name}`]
  const key = Object.keys(environment).find((candidate) => wanted.includes(candidate.toLowerCase()))
  return key && environment[key] ? environment[key] : undefined
}

/**
 * How this environment reaches the outside: `{ mirror }` where it names another place for Electron, `{ proxy }` where
 * there is a proxy on the way, else an empty object.
 */
export function routeOf(environment) {
  const mirror = setting(environment, 'electron_mirror')
  if (mirror) return { mirror }
  const proxy = setting(environment, 'https_proxy')
  return proxy ? { proxy } : {}
}

/** Can the place of download be reached directly? */
async function answers() {
  try {
    const options = { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(ANSWER_LIMIT) }
    const response = await fetch(`https://${HOST}/electron/electron`, options)
    return response.status < 400
  } catch {
    // Unreachable, refused or too slow: for us all the same, the fallback is next.
    return false
  }
}

/** Does this proxy let us through to it? */
function answersThrough(proxy) {
  return new Promise((resolve) => {
    const { hostname, port, username, password } = new URL(proxy)
    const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
    const headers = username
      ? { 'Proxy-Authorization': `Basic ${Buffer.from(login).toString('base64')}` }
      : {}
    const connect = request({ hostname, port: port || 80, method: 'CONNECT', path: `${HOST}:443`, headers })
    connect.setTimeout(ANSWER_LIMIT, () => connect.destroy(new Error('too slow')))
    connect.once('connect', (response, socket) => {
      socket.destroy()
      resolve(response.statusCode === 200)
    })
    connect.once('error', () => resolve(false))
    connect.once('response', () => resolve(false))
    connect.end()
  })
}

/** Where Electron's installer keeps what it has downloaded. */
function downloadCache(environment) {
  if (environment.electron_config_cache) return environment.electron_config_cache
  if (process.platform === 'win32') return join(environment.LOCALAPPDATA ?? homedir(), 'electron', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'electron')
  return join(environment.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'electron')
}

/** Was this version downloaded before? Then no network is needed. */
function isDownloaded(version, directory = downloadCache(process.env)) {
  if (!existsSync(directory)) return false
  return readdirSync(directory, { recursive: true }).some((file) =>
    file.endsWith(`electron-v${version}-${process.platform}-${process.arch}.zip`),
  )
}

async function canBeFetched(version) {
  const { mirror, proxy } = routeOf(process.env)
  if (mirror || isDownloaded(version)) return true
  return proxy ? answersThrough(proxy) : answers()
}

/**
 * Tries to fetch it. Resolves to the executable, or to `undefined` when the place of download cannot be reached
 * (found out in seconds) or the download fails.
 */
export async function fetchOfficial(progress) {
  const version = officialVersion()
  progress(`asking for the official Electron ${version}`)
  if (!(await canBeFetched(version))) return undefined
  progress(`fetching the official Electron ${version}`)
  const { proxy } = routeOf(process.env)
  const env = proxy ? { ...process.env, ELECTRON_GET_USE_PROXY: '1' } : process.env
  const installer = inProject('node_modules', 'electron', 'install.js')
  const result = await run(toolNode(), [installer], { env, timeout: DOWNLOAD_LIMIT })
  return result.code === 0 ? officialExecutable() : undefined
}
