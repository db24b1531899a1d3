import { app, BrowserWindow, dialog, shell, type Session, type WebContents } from 'electron'
import type { Translate } from '../../shared/texts/i18n'
import { isOwnPage, mayBeOpenedOutside, mayBeRequested } from './addresses'

/** Chromium's switch that makes every host name unknown: what no request filter sees (WebRTC, preconnect) fails too. */
export function forbidNames(devServer: string | null): void {
  const exceptions = devServer === null ? '' : `, EXCLUDE ${new URL(devServer).hostname}`
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exceptions}`)
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('no-pings')
}

/**
 * Closes every way out of our pages: navigation, new windows, webviews, bad certificates, passwords. To be called
 * once, before the first window.
 */
export function guardPages(words: () => Promise<Translate>, devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    guardPage(contents, words, devServer)
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault()
    answer()
  })
}

function guardPage(contents: WebContents, words: () => Promise<Translate>, devServer: string | null): void {
  contents.on('will-navigate', (event) => {
    // Only the page's own reload stays allowed; in development hot reload needs it.
    if (event.url !== contents.getURL() || !isOwnPage(event.url, devServer)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!mayBeRequested(event.url, devServer)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    if (mayBeOpenedOutside(url)) void offerToOpen(contents, url, words)
    return { action: 'deny' }
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Opens a link in the browser or mail program, after the owner has seen where it leads. */
async function offerToOpen(
  contents: WebContents,
  url: string,
  words: () => Promise<Translate>,
): Promise<void> {
  const t = await words()
  const question = {
    type: 'question' as const,
    message: t('desktop:outside.question'),
    detail: url,
    buttons: [t('desktop:outside.open'), t('common:cancel')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  }
  const window = BrowserWindow.fromWebContents(contents)
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question))
  if (response === 0) await shell.openExternal(url)
}

/**
 * Takes every permission, device and network call from the pages of one session. The one exception is writing plain
 * text to the clipboard from our own page (the "copy" buttons), which needs a click anyway.
 */
export function guardSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isCopyFromOwnPage(permission, contents.getURL(), devServer))
  })
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    isCopyFromOwnPage(permission, details.requestingUrl ?? '', devServer),
  )
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false })
  })
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({})
  })
  session.on('select-hid-device', refuseDevice)
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault()
    answer('')
  })
  session.on('select-usb-device', refuseDevice)
  session.setCertificateVerifyProc((_request, answer) => {
    answer(REFUSE_CERTIFICATE)
  })
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayBeRequested(details.url, devServer) })
  })
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

/** Chromium's net::ERR_FAILED, "refuse this certificate". */
const REFUSE_CERTIFICATE = -2

function isCopyFromOwnPage(permission: string, url: string, devServer: string | null): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnPage(url, devServer)
}

function refuseDevice(event: { preventDefault(): void }, _details: unknown, answer: () => void): void {
  event.preventDefault()
  answer()
}
