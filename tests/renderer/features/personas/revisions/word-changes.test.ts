import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChanges, type Run } from '../../../../../src/renderer/features/personas/revisions/word-changes'

const joined = (runs: readonly Run[], without: Run['change']) =>
  runs
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join('')

test('marks the words that went and came, and leaves the rest alone', () => {
  expect(wordChanges('Pays on time, always.', 'Pays late, always.', 'en')).toEqual([
    { text: 'Pays ', change: 'same' },
    { text: 'on time', change: 'gone' },
    { text: 'late', change: 'new' },
    { text: ', always.', change: 'same' },
  ])
})

test('tells words apart where none are written apart', () => {
  const runs = wordChanges('東京に住んでいます', '大阪に住んでいます', 'ja')
  expect(runs.find(({ change }) => change === 'gone')?.text).toBe('東京')
  expect(runs.find(({ change }) => change === 'new')?.text).toBe('大阪')
})

test('the words of either side, joined, are that side again but for spaces', () => {
  const words = fc.array(fc.constantFrom('late', 'pays', 'on', 'time', ',', '.'), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(' '), other.join(' ')]
      const runs = wordChanges(before, after, 'en')
      const squeezed = (text: string) => text.replaceAll(/\s+/g, '')
      expect(squeezed(joined(runs, 'new'))).toBe(squeezed(before))
      expect(squeezed(joined(runs, 'gone'))).toBe(squeezed(after))
    }),
  )
})
