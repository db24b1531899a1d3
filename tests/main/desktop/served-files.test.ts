import { join, sep } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CONTENT_SECURITY_POLICY,
  mimeTypeOf,
  resolveServedFile,
} from '../../../src/main/desktop/served-files'

const folder = join(sep, 'app', 'out', 'renderer')

test('finds the files of the pages', () => {
  expect(resolveServedFile(folder, '/index.html')).toBe(join(folder, 'index.html'))
  expect(resolveServedFile(folder, '/assets/in%20ter.woff2')).toBe(join(folder, 'assets', 'in ter.woff2'))
})

test.each([
  '/../secret',
  '/..%2fsecret',
  '/%2e%2e/secret',
  '/assets/../../secret',
  '/..\\secret',
  '/%5c..%5csecret',
  '/c:/windows/win.ini',
  '/./index.html',
  '/index.html%00.png',
  '/%E0%A4%A',
  '/',
  '/assets/',
  '',
  'index.html',
])('refuses %s', (pathname) => {
  expect(resolveServedFile(folder, pathname)).toBeNull()
})

test('never leads out of the folder, whatever the address', () => {
  const part = fc.oneof(fc.constantFrom('..', '.', '%2e%2e', '%2f', '\\', '/', '%5c', 'a', 'c:'), fc.string())
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const path = resolveServedFile(folder, `/${parts.join('/')}`)
      expect(path === null || path.startsWith(folder + sep)).toBe(true)
    }),
  )
})

test('knows what is what; the unknown is never run', () => {
  expect(mimeTypeOf('index.HTML')).toBe('text/html; charset=utf-8')
  expect(mimeTypeOf('a.js')).toBe('text/javascript; charset=utf-8')
  expect(mimeTypeOf('inter.woff2')).toBe('font/woff2')
  expect(mimeTypeOf('a.exe')).toBe('application/octet-stream')
  expect(mimeTypeOf('noending')).toBe('application/octet-stream')
})

test('the policy lets pages load themselves only', () => {
  const rules = new Map(
    CONTENT_SECURITY_POLICY.split('; ').map((rule) => {
      const [name = '', ...sources] = rule.split(' ')
      return [name, sources.join(' ')]
    }),
  )
  expect(rules.get('default-src')).toBe("'none'")
  expect(rules.get('script-src')).toBe("'self'")
  expect(rules.get('connect-src')).toBe("'self'")
  expect(rules.get('base-uri')).toBe("'none'")
  expect(rules.get('form-action')).toBe("'none'")
  expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe-eval')
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:/)
})
