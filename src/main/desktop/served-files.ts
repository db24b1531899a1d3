import { extname, join, normalize, sep } from 'node:path'

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
}

/**
 * What our pages may load: themselves and nothing else. Mantine writes its theme into a style element, hence
 * 'unsafe-inline' for styles (never for scripts); Chromium's PDF viewer is an object in a frame of our own origin.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** What every answer carries. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}

/** The MIME type for a file name; an unknown one is never run or shown as a page. */
export function mimeTypeOf(fileName: string): string {
  return MIME_TYPES[extname(fileName).toLowerCase()] ?? 'application/octet-stream'
}

/**
 * The file that stands for an address' path.
 * @param directory the folder of the built pages
 * @param pathname as in the address, still percent-encoded, e.g. '/assets/index-ab12.js'
 * @returns the path inside `directory`, or null for anything that would lead out of it or is not a plain name
 */
export function resolveServedFile(directory: string, pathname: string): string | null {
  const decoded = decode(pathname)
  if (decoded === null || !decoded.startsWith('/') || decoded.endsWith('/')) return null
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.includes(':')) return null
  if (decoded.split('/').some((part) => part === '..' || part === '.')) return null
  const root = normalize(directory + sep)
  const path = join(root, decoded)
  return path.startsWith(root) ? path : null
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
