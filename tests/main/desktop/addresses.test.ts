import { describe, expect, test } from 'vitest'
import {
  isOwnPage,
  mayBeOpenedOutside,
  mayBeRequested,
  pageAddress,
} from '../../../src/main/desktop/addresses'

const dev = 'http://localhost:5173/'

test('names our pages', () => {
  expect(pageAddress('index')).toBe('app://regulars/index.html')
  expect(pageAddress('print', '/customer?id=5')).toBe('app://regulars/print.html#/customer?id=5')
  expect(pageAddress('index', '/board', dev)).toBe('http://localhost:5173/index.html#/board')
})

describe('only our own pages may ask', () => {
  test.each([
    ['app://regulars/index.html', true],
    ['app://regulars/index.html#/customers/5', true],
    ['app://regulars/print.html', true],
    ['app://regulars/preview/1.pdf', false],
    ['app://regulars/', false],
    ['app://elsewhere/index.html', false],
    ['app://regulars@elsewhere/index.html', false],
    ['app://name:word@regulars/index.html', false],
    ['https://regulars/index.html', false],
    ['http://localhost:5173/index.html', false],
    ['file:///index.html', false],
    ['data:text/html,hello', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (address, own) => {
    expect(isOwnPage(address)).toBe(own)
  })

  test('and those of the development server, in development', () => {
    expect(isOwnPage('http://localhost:5173/index.html', dev)).toBe(true)
    expect(isOwnPage('http://localhost:5174/index.html', dev)).toBe(false)
    expect(isOwnPage('http://elsewhere:5173/index.html', dev)).toBe(false)
  })
})

describe('nothing leaves the computer', () => {
  test.each([
    ['app://regulars/assets/index.js', true],
    ['blob:app://regulars/1', true],
    ['data:image/png;base64,AA==', true],
    ['devtools://devtools/bundled/x.js', true],
    ['https://example.org/', false],
    ['http://127.0.0.1/', false],
    ['ws://localhost:5173/', false],
    ['ftp://example.org/', false],
    ['file:///etc/passwd', false],
    ['app://elsewhere/x.js', false],
    ['not an address', false],
  ])('%s: %s', (address, allowed) => {
    expect(mayBeRequested(address)).toBe(allowed)
  })

  test('but hot reload in development', () => {
    expect(mayBeRequested('ws://localhost:5173/?token=1', dev)).toBe(true)
    expect(mayBeRequested('https://localhost:5173/', dev)).toBe(false)
  })
})

test.each([
  ['https://example.org/a?b#c', true],
  ['mailto:ann@example.org', true],
  ['http://example.org/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['tel:+44', false],
  ['ssh://example.org', false],
])('what may be opened outside: %s: %s', (address, allowed) => {
  expect(mayBeOpenedOutside(address)).toBe(allowed)
})
