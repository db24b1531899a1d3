/**
 * What Electron runs first when it is given a directory: it starts the application in that directory. The official
 * Electron carries such a file; the fallback of docs/running.md does not, so set-up packs this one for it.
 *
 * It must be an ES module that *awaits* the application: Electron then waits for it before it gets ready, so that the
 * application can still register its schemes.
 */
import { app } from 'electron'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

function readArguments(args) {
  const preloaded = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]
    if (arg === '-r' || arg === '--require') preloaded.push(args[(index += 1)])
    else if (!arg.startsWith('-')) return { preloaded, target: resolve(arg) }
  }
  return { preloaded, target: undefined }
}

function entryOf(target) {
  if (!statSync(target).isDirectory()) return target
  const description = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))
  app.setName(description.productName ?? description.name)
  if (description.version) app.setVersion(description.version)
  app.setAppPath(target)
  return join(target, description.main ?? 'index.js')
}

try {
  const { preloaded, target } = readArguments(process.argv.slice(1))
  if (!target) throw new Error('Name the directory of the application to start.')
  process.defaultApp = true
  const require = createRequire(pathToFileURL(join(process.cwd(), 'index.js')))
  for (const file of preloaded) require(file)
  await import(pathToFileURL(entryOf(target)).href)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  app.exit(1)
}
