import { expect, test } from 'vitest'
import { createPreviews } from '../../../src/main/desktop/previews'

test('keeps the last few and forgets the oldest', () => {
  const previews = createPreviews(2)
  const addresses = [1, 2, 3].map((byte) => new URL(previews.keep(new Uint8Array([byte]))))
  expect(addresses.every(({ origin, host }) => origin !== '' && host === 'regulars')).toBe(true)
  expect(addresses.map(({ pathname }) => previews.find(pathname)?.[0] ?? null)).toEqual([null, 2, 3])
})

test('gives nothing for other addresses', () => {
  const previews = createPreviews()
  previews.keep(new Uint8Array([1]))
  expect(previews.find('/preview/.pdf')).toBeNull()
  expect(previews.find('/preview/unknown.pdf')).toBeNull()
  expect(previews.find('/index.html')).toBeNull()
})
