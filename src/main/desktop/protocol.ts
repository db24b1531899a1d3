import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
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
 * @param directory the folder of the built pages
 * @returns resolves once a page has been served and asks for nothing more for now
 */
export function serveApp(session: Session, directory: string, previews: Previews): Promise<void> {
  return new Promise((resolve) => {
    let underWay = 0
    session.protocol.handle(APP_SCHEME, async (request) => {
      underWay += 1
      try {
        return await serve(request, directory, previews)
      } finally {
        underWay -= 1
        // The answers are sent on after this turn of the loop.
        if (underWay === 0) setImmediate(resolve)
      }
    })
  })
}

async function serve(request: Request, directory: string, previews: Previews): Promise<Response> {
  const url = new URL(request.url)
  if (request.method !== 'GET' || `${url.protocol}//${url.host}` !== APP_ORIGIN) return refuse(403)
  const preview = previews.find(url.pathname)
  if (preview) return answer(preview, 'application/pdf')
  const path = resolveServedFile(directory, url.pathname)
  if (path === null) return refuse(403)
  const contents = await readServedFile(path)
  return contents ? answer(contents, mimeTypeOf(path)) : refuse(404)
}

async function readServedFile(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return null
    throw error
  }
}

function answer(contents: Uint8Array, type: string): Response {
  // The PDF viewer brings its own page; our policy on the PDF itself would keep it from starting.
  const policy = type === 'application/pdf' ? {} : { 'content-security-policy': CONTENT_SECURITY_POLICY }
  // A copy with a plain ArrayBuffer, which is what a Response takes.
  return new Response(new Uint8Array(contents), {
    headers: { ...SECURITY_HEADERS, ...policy, 'content-type': type },
  })
}

function refuse(status: 403 | 404): Response {
  return new Response(null, { status, headers: { ...SECURITY_HEADERS } })
}
