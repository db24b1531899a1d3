import { hasDisplay } from '../../scripts/lib/display.mjs'
import { hasVirtualDisplay, startVirtualDisplay } from '../../scripts/lib/virtual-display.mjs'

/** Gives Electron a screen where the machine has none, for as long as the end-to-end tests run. */
export async function setup(): Promise<(() => void) | undefined> {
  if (hasDisplay() || !hasVirtualDisplay()) return undefined
  const { display, stop } = await startVirtualDisplay()
  process.env.DISPLAY = display
  return stop
}
