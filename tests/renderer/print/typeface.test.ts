import { expect, test } from 'vitest'
import { eastAsianTypefaces, isInRange, printedType } from '../../../src/renderer/print/typeface'

test.each([
  ['ja-JP', 'Noto Sans JP Variable'],
  ['ja', 'Noto Sans JP Variable'],
  ['en-JP', 'Noto Sans JP Variable'],
  ['ko-KR', 'Noto Sans KR Variable'],
  ['zh-CN', 'Noto Sans SC Variable'],
  ['zh-TW', 'Noto Sans TC Variable'],
  ['zh-Hant', 'Noto Sans TC Variable'],
  ['en-HK', 'Noto Sans TC Variable'],
  ['en-GB', 'Noto Sans SC Variable'],
  ['de-AT', 'Noto Sans SC Variable'],
])('in %s the letters that differ from country to country are drawn by %s', (locale, first) => {
  const all = eastAsianTypefaces(locale)
  expect(all[0]).toBe(first)
  expect(new Set(all).size).toBe(4)
})

test('our own typefaces come before those of the system, emoji last of ours', () => {
  expect(printedType('ja-JP')).toMatch(
    /^'Inter', 'Printed Signs', .*'Printed Further Signs', .*'Noto Sans JP Variable', .*'Printed Emoji', 'Noto Sans', /,
  )
})

test('a range names its letters', () => {
  const range = 'U+3000-303F, U+4E00, U+20B9F'
  for (const letter of ['\u3000', '\u301c', '\u303f', '一', '𠮟']) expect(isInRange(range, letter)).toBe(true)
  for (const letter of ['a', '\u2fff', '\u3040', '丁', '𠮞']) expect(isInRange(range, letter)).toBe(false)
})
