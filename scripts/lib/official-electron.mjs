/** The Electron that the `electron` package names, fetched by its own installer. */
import { existsSync, readFileSync } from 'node:fs'
import { readJson } from './files.mjs'
import { inProject } from './paths.mjs'
import { run } from './run.mjs'
import { toolNode } from './tool-node.mjs'

/** How long the place of download may take to answer at all, in milliseconds. */
const ANSWER_LIMIT = 5_000
/** How long a download may take once that place has answered. */
const DOWNLOAD_LIMIT = 15 * 60_000
/** With a proxy or mirror we cannot ask beforehand; the installer itself then gets this long to succeed. */
const UNKNOWN_LIMIT = 3 * 60_000

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

/** Does this environment name another place to fetch from, or a proxy on the way? */
export const hasOwnRoute = (environment) =>
  Object.keys(environment).some(
    (name) => /^(npm_config_)?electron_mirror$/i.test(name) || /^(npm_config_)?https?_proxy$/i.test(name),
  )

async function answers(url) {
  try {
    const response = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_LIMIT),
    })
    return response.status < 400
  } catch {
    // Unreachable, refused or too slow: for us all the same, the fallback is next.
    return false
  }
}

/**
 * Tries to fetch it. Resolves to the executable, or to `undefined` when the place of download cannot be reached
 * (found out in seconds). Throws nothing.
 */
export async function fetchOfficial(progress) {
  const version = officialVersion()
  progress(`asking for the official Electron ${version}`)
  const ownRoute = hasOwnRoute(process.env)
  if (!ownRoute && !(await answers(`https://github.com/electron/electron/releases/tag/v${version}`)))
    return undefined
  progress(`fetching the official Electron ${version}`)
  const env = { ...process.env, ELECTRON_GET_USE_PROXY: process.env.ELECTRON_GET_USE_PROXY ?? '1' }
  const timeout = ownRoute ? UNKNOWN_LIMIT : DOWNLOAD_LIMIT
  const result = await run(toolNode(), [inProject('node_modules', 'electron', 'install.js')], {
    env,
    timeout,
  })
  return result.code === 0 ? officialExecutable() : undefined
}
