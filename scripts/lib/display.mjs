/** Is there a screen, is there a graphics card, and what Electron has to be told about it. Pure but for the defaults. */
import { existsSync } from 'node:fs'

/** Can a window be seen here? */
export function hasDisplay(environment = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY)
}

/**
 * The flags that this machine needs. `--no-sandbox` only for root on Linux, where Chromium refuses to start otherwise
 * (containers, build machines); never for a person's own account. `--disable-gpu` where there is no graphics card.
 */
export function electronFlags({
  platform = process.platform,
  isRoot = process.getuid?.() === 0,
  hasGraphicsCard = existsSync('/dev/dri'),
} = {}) {
  if (platform !== 'linux') return []
  return [...(isRoot ? ['--no-sandbox'] : []), ...(hasGraphicsCard ? [] : ['--disable-gpu'])]
}

/** Lines that Chromium prints on a machine without a desktop session and that mean nothing to anyone. */
const NOISE = [
  /ERROR:bus\.cc\(\d+\)/,
  /ERROR:object_proxy\.cc\(\d+\)/,
  /dbus\/(bus|object_proxy)\.cc/,
  /Failed to connect to the bus/,
  /ERROR:viz_main_impl\.cc\(\d+\)\].*GPU process/,
  /ERROR:gpu_memory_buffer_support_x11\.cc/,
  /ERROR:gl_surface_egl|ERROR:gl_display/,
  /Failed to call method: org\.freedesktop\./,
  /ERROR:display\.cc\(\d+\)\] Frame latency is negative/,
  // Said by processes of Chromium's that run without a compiler.
  /disabling flag --expose_wasm due to conflicting flags/,
]

/** Is this line of Electron's standard error known noise? */
export const isNoise = (line) => NOISE.some((pattern) => pattern.test(line))
