import { diffWords } from 'diff'

/** A run of words that both texts have, or that only one of them has. */
export interface Run {
  text: string
  change: 'same' | 'gone' | 'new'
}

/**
 * What changed between two texts, word by word: the runs of the first without what is new are the first text, without
 * what is gone the second. Words are told apart as the language does it, with or without spaces between them.
 * @param locale BCP 47
 */
export function wordChanges(before: string, after: string, locale: string): Run[] {
  const words = new Intl.Segmenter(locale, { granularity: 'word' })
  const runs = diffWords(before, after, { intlSegmenter: words })
  return runs.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'new' : removed ? 'gone' : 'same',
  }))
}
