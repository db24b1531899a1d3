import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLogo, LARGEST_LOGO, logoSize, LONGEST_LOGO_SIDE } from '../../src/shared/logo'
import { base64Length, pictureKind } from '../../src/shared/pictures'
import { jpegOf, pngOf } from '../support/pictures'

test.each([
  [pngOf(3, 1), { type: 'image/png', width: 3, height: 1 }],
  [pngOf(1200, 600, 5000), { type: 'image/png', width: 1200, height: 600 }],
  [jpegOf(640, 480), { type: 'image/jpeg', width: 640, height: 480 }],
  // Notes of the camera and fill bytes stand before the frame.
  [jpegOf(2, 1, 30_000), { type: 'image/jpeg', width: 2, height: 1 }],
])('tells what a picture is and how large', (base64, kind) => {
  expect(pictureKind(base64)).toEqual({ ...kind, bytes: Buffer.from(base64, 'base64').length })
})

test.each([
  ['nothing', ''],
  ['no base64', 'iVBORw0KGgo<svg>'],
  ['half a letter', pngOf(3, 1).slice(0, -1)],
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')],
  ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00').toString('base64')],
  [
    'the first bytes of a PNG and no more',
    Buffer.from(pngOf(3, 1), 'base64').subarray(0, 20).toString('base64'),
  ],
  ['the first bytes of a JPEG and no more', '/9j/4AAQ'],
  ['a JPEG that never comes to its frame', jpegOf(2, 1, 60_000)],
])('%s is no picture', (_what, base64) => {
  expect(pictureKind(base64)).toBeNull()
  expect(isLogo(base64)).toBe(false)
})

test('whatever the bytes are, it answers', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        [0xff, 0xd8],
        [0xff, 0xd8, 0xff, 0xe0],
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      ),
      fc.uint8Array({ maxLength: 400 }),
      (begin, rest) => {
        const base64 = Buffer.from([...begin, ...rest]).toString('base64')
        const kind = pictureKind(base64)
        expect(base64Length(base64)).toBe(begin.length + rest.length)
        if (kind) expect(kind.bytes).toBe(begin.length + rest.length)
      },
    ),
  )
})

test('a logo is small in bytes and in pixels', () => {
  expect(isLogo(pngOf(LONGEST_LOGO_SIDE, 1))).toBe(true)
  expect(isLogo(pngOf(LONGEST_LOGO_SIDE + 1, 1))).toBe(false)
  expect(isLogo(pngOf(60_000, 60_000))).toBe(false)
  expect(isLogo(pngOf(0, 10))).toBe(false)
  const short = Buffer.from(pngOf(9, 9), 'base64').length
  expect(isLogo(pngOf(9, 9, LARGEST_LOGO - short))).toBe(true)
  expect(isLogo(pngOf(9, 9, LARGEST_LOGO - short + 1))).toBe(false)
})

test('a logo of any shape stays in its box, keeps its shape, and is as large as it may be', () => {
  const side = fc.integer({ min: 1, max: LONGEST_LOGO_SIDE })
  fc.assert(
    fc.property(side, side, (width, height) => {
      const box = { width: 40, height: 11 }
      const drawn = logoSize({ width, height }, box)
      expect(drawn.width).toBeLessThanOrEqual(box.width + 1e-9)
      expect(drawn.height).toBeLessThanOrEqual(box.height + 1e-9)
      expect(drawn.width / drawn.height / (width / height)).toBeCloseTo(1, 9)
      expect(Math.max(drawn.width / box.width, drawn.height / box.height)).toBeCloseTo(1, 9)
    }),
  )
})
