import { describe, expect, it } from 'vitest'
import { lineSchema, textSchema } from '../../src/shared/values'

describe.each([
  ['a line', lineSchema()],
  ['a text', textSchema()],
])('%s', (_what, schema) => {
  it.each(['a\u0000b', 'half \ud83d of a pair', '\udc00'])(
    'refuses what would not be read back: %j',
    (text) => {
      expect(schema.safeParse(text).error?.issues[0]?.message).toBe('not-kept')
    },
  )

  it.each(['', 'Ann Lee', '👩‍👩‍👧‍👦', 'e\u0301', '\u202edrahkcab', '\u200b.', '\u0001\u001b[0m', '\ufffd'])(
    'takes %j as it is',
    (text) => {
      expect(schema.parse(text)).toBe(text)
    },
  )
})
