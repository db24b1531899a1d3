/** The scheme our pages are served under; nothing outside this app can answer it. */
export const APP_SCHEME = 'app'
/** Where every page of ours lives. */
export const APP_ORIGIN = `${APP_SCHEME}://regulars`

/** The pages main opens; no other page ever gets the bridge. */
export type Page = 'index' | 'print'
const PAGE_PATHS: Readonly<Record<Page, string>> = { index: '/index.html', print: '/print.html' }

/**
 * The address of a page.
 * @param route what stands behind the '#', e.g. '/customers/5'
 * @param devServer origin of the development server, when there is one
 */
export function pageAddress(page: Page, route = '', devServer: string | null = null): string {
  const origin = devServer === null ? APP_ORIGIN : new URL(devServer).origin
  return `${origin}${PAGE_PATHS[page]}${route === '' ? '' : `#${route}`}`
}

/**
 * True for the addresses of our own pages: what may ask operations of main.
 * @param devServer origin of the development server; its pages count as ours, in development only
 */
export function isOwnPage(address: string, devServer: string | null = null): boolean {
  const url = parse(address)
  if (!url || url.username !== '' || url.password !== '') return false
  if (!Object.values(PAGE_PATHS).includes(url.pathname)) return false
  return `${url.protocol}//${url.host}` === APP_ORIGIN || isDevServer(url, devServer)
}

/** The schemes Chromium itself uses for what never leaves the computer. */
const INTERNAL_SCHEMES = new Set(['devtools:', 'blob:', 'data:', 'chrome:', 'chrome-extension:'])

/**
 * True for what a page may load: our own files, what it made itself, Chromium's own parts (the PDF viewer is one),
 * and in development the development server with its hot-reload socket. Everything else is a network call: refused.
 */
export function mayBeRequested(address: string, devServer: string | null = null): boolean {
  const url = parse(address)
  if (!url) return false
  if (INTERNAL_SCHEMES.has(url.protocol)) return true
  return `${url.protocol}//${url.host}` === APP_ORIGIN || isDevServer(url, devServer)
}

/** True for the only addresses that may be handed to the system's browser or mail program. */
export function mayBeOpenedOutside(address: string): boolean {
  const url = parse(address)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'mailto:')
}

function isDevServer(url: URL, devServer: string | null): boolean {
  if (devServer === null) return false
  const isWeb = url.protocol === 'http:' || url.protocol === 'ws:'
  return isWeb && url.host === new URL(devServer).host
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}
