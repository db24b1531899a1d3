import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron'
import { readFileSync } from 'node:fs'
import { APP_ORIGIN, APP_SCHEME } from './addresses'
import type { Previews } from './previews'
import { CONTENT_SECURITY_POLICY, mimeTypeOf, resolveServedFile, SECURITY_HEADERS } from './served-files'

/** Makes app:// a scheme like https: with an origin, storage and the policy of a secure page. Before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      // corsEnabled: Chromium's PDF viewer, a page of another origin, may then read the PDFs we serve.
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ])
}

/**
 * Serves the built pages and the kept previews under app://regulars to the pages of one session.
 *
 * By the older of Electron's ways: its successor makes a Request, a Response and a stream of each file, and to load what those are
 * made of holds up the first page (docs/decisions.md).
 * @param directory the folder of the built pages
 * @param onTrouble told why a file could not be read that is there
 */
export function serveApp(
  session: Session,
  directory: string,
  previews: Previews,
  onTrouble: (error: unknown) => void,
): void {
  session.protocol.registerBufferProtocol(APP_SCHEME, (request, done) => {
    let response: ProtocolResponse
    try {
      response = serve(request, directory, previews)
    } catch (error) {
      onTrouble(error)
      response = { error: FAILED }
    }
    done(response)
  })
}

/** Chromium's net::ERR_FAILED. */
const FAILED = -2

function serve(request: ProtocolRequest, directory: string, previews: Previews): ProtocolResponse {
  const url = new URL(request.url)
  if (request.method !== 'GET' || `${url.protocol}//${url.host}` !== APP_ORIGIN) return refuse(403)
  const preview = previews.find(url.pathname)
  if (preview) return answer(preview, 'application/pdf')
  const path = resolveServedFile(directory, url.pathname)
  if (path === null) return refuse(403)
  const contents = readServedFile(path)
  return contents ? answer(contents, mimeTypeOf(path)) : refuse(404)
}

/** At once, as the app's own code is read: read in steps, a page would wait for each of them while main starts. */
function readServedFile(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return null
    throw error
  }
}

function answer(contents: Uint8Array, type: string): ProtocolResponse {
  // The PDF viewer brings its own page; our policy on the PDF itself would keep it from starting.
  const policy = type === 'application/pdf' ? {} : { 'content-security-policy': CONTENT_SECURITY_POLICY }
  const { buffer, byteOffset, byteLength } = contents
  return {
    data: Buffer.from(buffer, byteOffset, byteLength),
    headers: { ...SECURITY_HEADERS, ...policy, 'content-type': type },
  }
}

function refuse(statusCode: 403 | 404): ProtocolResponse {
  return { statusCode, headers: { ...SECURITY_HEADERS }, data: Buffer.alloc(0) }
}
