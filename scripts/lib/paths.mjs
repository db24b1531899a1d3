/** Where things are: the project, the cache of this user, the marker of what set-up has done. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own directory. */
export const projectDirectory = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** A path inside the project. */
export const inProject = (...parts) => join(projectDirectory, ...parts)

/**
 * Where downloads and built parts are kept for this user, so that a second clone fetches and builds nothing.
 * `REGULARS_CACHE` wins, then the place the operating system means for it.
 */
export function cacheDirectory(environment = process.env, platform = process.platform, home = homedir()) {
  if (environment.REGULARS_CACHE) return environment.REGULARS_CACHE
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'regulars', 'cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'regulars')
  return join(environment.XDG_CACHE_HOME ?? join(home, '.cache'), 'regulars')
}

/** What set-up has done in this clone. It lies in node_modules, so it goes when they go. */
export const markerFile = inProject('node_modules', '.regulars-setup.json')
