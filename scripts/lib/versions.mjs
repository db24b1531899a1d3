/** Decisions that depend on versions. Pure. */

/** '33.2.1' or 'v33.2.1-beta' → [33, 2, 1]. */
export function parseVersion(text) {
  const match = /^v?(\d+)\.(\d+)\.(\d+)/.exec(text.trim())
  if (!match) throw new Error(`Not a version: ${text}`)
  return [Number(match[1]), Number(match[2]), Number(match[3])]
}

/** Is `version` the same as `least` or newer? */
export function isAtLeast(version, least) {
  const [a, b] = [parseVersion(version), parseVersion(least)]
  for (let part = 0; part < 3; part += 1) if (a[part] !== b[part]) return a[part] > b[part]
  return true
}

/** What the developer tools (Vitest, jsdom, node-gyp) ask for. The scripts themselves run on Node 20. */
export const LEAST_TOOL_NODE = '22.12.0'

/** Can this Node run the developer tools? */
export const canRunTools = (nodeVersion) => isAtLeast(nodeVersion, LEAST_TOOL_NODE)

/**
 * Can a runtime load the better-sqlite3 binary that comes inside its package? It asks for Node-API 10, and on an
 * older runtime it does not fail but crashes the process, so this is asked before it is tried.
 */
export const canUsePackagedSqlite = (nodeApiVersion) => Number(nodeApiVersion) >= 10
