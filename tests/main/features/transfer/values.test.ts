import fc from 'fast-check'
import { expect, test } from 'vitest'
import { line } from '../../../../src/main/features/transfer/values'

test('a text on one line has a space for every run of control characters, and none at its ends', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xa1 }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('é', '字', '😀', '\u2028'),
  )
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(line(text)).toBe(text.replace(/\p{Cc}+/gu, ' ').trim())
    }),
  )
})
