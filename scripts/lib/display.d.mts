/** Can a window be seen here? */
export function hasDisplay(environment?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): boolean

/** The flags this machine needs to start Electron from a clone. */
export function electronFlags(machine?: {
  platform?: NodeJS.Platform
  isRoot?: boolean
  hasGraphicsCard?: boolean
}): string[]

/** Is this line of Electron's standard error known noise? */
export function isNoise(line: string): boolean
