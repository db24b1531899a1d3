import { nativeTheme, type BrowserWindow } from 'electron'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Translate } from '../../../shared/texts/i18n'

/** A screen to take a picture of. */
export interface Screen {
  /** File name without its ending. */
  name: string
  route: string
  /** Longest time (ms) to wait for what the page cannot tell of: Chromium's PDF viewer draws when it likes. */
  wait?: number
  dark?: boolean
}

const READY_WITHIN_MS = 20_000
const LOOK_EVERY_MS = 150
/** A picture is taken when so many looks in a row were the same. */
const STILL_LOOKS = 1

/** True once the page has a heading, nothing grey keeps a place any more and the letters are there. */
const ASK_WHETHER_READY = `document.fonts.status === 'loaded' &&
  document.querySelector('h1') !== null &&
  document.querySelector('.mantine-Skeleton-root') === null`

/**
 * Takes a picture of each screen as it stands still.
 * @returns the paths of the pictures, one after the other
 * @throws Error naming the screen that did not get ready
 */
export async function* takePictures(
  window: BrowserWindow,
  screens: readonly Screen[],
  folder: string,
  t: Translate,
): AsyncGenerator<string> {
  const { webContents } = window
  if (webContents.isLoading()) await once(webContents, 'did-finish-load')
  const { themeSource } = nativeTheme
  // A blinking caret never stands still.
  await webContents.insertCSS('* { caret-color: transparent !important }')
  try {
    for (const { name, route, wait: longest = 0, dark = false } of screens) {
      nativeTheme.themeSource = dark ? 'dark' : 'light'
      await webContents.executeJavaScript(`void (location.hash = ${JSON.stringify(route)})`)
      const picture = await stillPicture(window, longest)
      if (!picture) throw new Error(t('demo:problems.screen', { screen: name }))
      const path = join(folder, `${name}.png`)
      await writeFile(path, picture)
      yield path
    }
  } finally {
    nativeTheme.themeSource = themeSource
  }
}

/** The screen once it is ready and has stopped moving; null when that takes too long. */
async function stillPicture(window: BrowserWindow, longest: number): Promise<Buffer | null> {
  const until = performance.now() + READY_WITHIN_MS
  await wait(longest > 0 ? longest : LOOK_EVERY_MS * 2)
  let last = ''
  let still = 0
  while (performance.now() < until + longest) {
    const isReady = (await window.webContents.executeJavaScript(ASK_WHETHER_READY)) === true
    const picture = (await window.webContents.capturePage()).toPNG()
    const look = picture.toString('base64')
    still = isReady && look === last ? still + 1 : 0
    last = look
    if (still >= STILL_LOOKS) return picture
    await wait(LOOK_EVERY_MS)
  }
  return null
}
