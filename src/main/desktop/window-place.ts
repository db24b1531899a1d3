import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** Where the window was when it was last closed. */
export interface WindowPlace extends Rectangle {
  maximised: boolean
}

export const DEFAULT_SIZE = { width: 1280, height: 800 } as const
export const SMALLEST_SIZE = { width: 1024, height: 700 } as const

/** The remembered place, or null when there is none or the file is not what it should be. */
export function readWindowPlace(file: string): WindowPlace | null {
  try {
    const place: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isPlace(place) ? place : null
  } catch {
    // A lost or broken memory of the window's place costs nothing: the default takes over.
    return null
  }
}

/** By hand: the window does not wait for zod. */
function isPlace(value: unknown): value is WindowPlace {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height, maximised } = value as Partial<Record<keyof WindowPlace, unknown>>
  const isLength = (length: unknown) => Number.isSafeInteger(length) && Number(length) > 0
  return (
    Number.isSafeInteger(x) &&
    Number.isSafeInteger(y) &&
    isLength(width) &&
    isLength(height) &&
    typeof maximised === 'boolean'
  )
}

/**
 * Remembers the place. Written beside and renamed, so that the file is always whole.
 * @throws when the disk cannot be written to
 */
export function writeWindowPlace(file: string, place: WindowPlace): void {
  const beside = `${file}.new`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(beside, JSON.stringify(place))
  renameSync(beside, file)
}

/** How much of the title bar must be on a screen for the window to be reachable. */
const REACHABLE = { width: 100, height: 30 }

/**
 * Where to open the window: the remembered place made to fit today's screens.
 * @param workAreas the usable parts of the screens
 * @returns the place, without x and y (so that it is centred) when it would be on no screen
 */
export function placeOnScreens(
  remembered: WindowPlace | null,
  workAreas: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const largest = {
    width: Math.max(SMALLEST_SIZE.width, ...workAreas.map((area) => area.width)),
    height: Math.max(SMALLEST_SIZE.height, ...workAreas.map((area) => area.height)),
  }
  const wanted = remembered ?? DEFAULT_SIZE
  const size = {
    width: Math.min(Math.max(wanted.width, SMALLEST_SIZE.width), largest.width),
    height: Math.min(Math.max(wanted.height, SMALLEST_SIZE.height), largest.height),
  }
  if (!remembered) return size
  const { x, y } = remembered
  const isReachable = workAreas.some(
    (area) =>
      y >= area.y - 1 &&
      y + REACHABLE.height <= area.y + area.height &&
      Math.min(x + size.width, area.x + area.width) - Math.max(x, area.x) >= REACHABLE.width,
  )
  return isReachable ? { ...size, x, y } : size
}
