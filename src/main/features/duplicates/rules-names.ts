import jaroWinkler from 'jaro-winkler'
import { fold } from './rules-keys'

/** How alike names of customers are. Words count, not their order; accents, titles and legal forms do not. */

const wordsOf = (list: string) => new Set(list.split(' '))

/** Legal forms of firms, as they are once dots and accents are gone. */
const legalForms = wordsOf(
  [
    'gmbh mbh ggmbh ag kg kgaa ohg gbr ug ek eg ev se ltd limited llc llp lp plc inc incorporated corp corporation',
    'co company cie sa sarl sas sasu eurl snc srl srls spa sl slu bv nv vof cv ab hb kb as asa oy oyj aps kft zrt bt',
    'doo dd sro ltda pty pte',
  ].join(' '),
)
/** Titles and little words between. */
const smallWords = wordsOf('and und et y och og en the dr prof mr mrs ms herr frau')

/** More words than these are no name. */
const mostWords = 12

/** A name made ready for being compared. */
export interface NameParts {
  /** Folded, without what does not count, in alphabetical order; never empty. */
  words: readonly string[]
  /** All letters and digits of the words in order: the same for `Blue Water` and `Bluewater`. */
  letters: string
  /** Words that hold a digit: branch 1 is not branch 2. */
  numbers: string
  /** Letters and digits of all words together. */
  length: number
}

/** Takes a name apart. */
export function nameParts(name: string): NameParts {
  const whole = fold(name.normalize('NFKC'))
    // e. K. and S.p.A. are one word, O'Brien too.
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.\s?(?=\p{L}(?:\.|\b))/gu, '$1')
    .replace(/['’‘`´]/g, '')
  const found = whole.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const telling = withoutOnly(withoutOnly(found, smallWords), legalForms).slice(0, mostWords)
  const words = (telling.length > 0 ? telling : [whole.trim() || name]).sort()
  const joined = words.join('')
  return {
    words,
    letters: Array.from(joined).sort().join(''),
    numbers: words.filter((word) => /\p{N}/u.test(word)).join(' '),
    length: joined.length,
  }
}

/** Leaves words out, unless nothing would be left. */
function withoutOnly(words: string[], unwanted: ReadonlySet<string>): string[] {
  const rest = words.filter((word) => !unwanted.has(word))
  return rest.length > 0 ? rest : words
}

/** Two words less alike than this are two words: 0.88 lets Meyer and Meier through, and not Hansen and Jensen. */
const alikeWords = 0.88
/** What an initial says about the word it may stand for. */
const initialLikeness = 0.85
/** At least this alike are two names of which one says all that the other says, and little more. */
const containedLikeness = 0.9
const littleMore = 0.6
/** Names of the same letters in another order or with other gaps (Blue Water, Bluewater; Jonh, John). */
const sameLettersLikeness = 0.96

/**
 * How alike two names are, 0–1: the share of their letters that stand in words which both have, each pair of words
 * weighed by its Jaro–Winkler similarity (Jaro 1989; Winkler 1990, "String Comparator Metrics and Enhanced Decision
 * Rules in the Fellegi–Sunter Model of Record Linkage", prefix scale 0.1 over at most four letters). Symmetric; the order
 * of words, accents, titles and legal forms make no difference. Names with different numbers are different.
 */
export function nameLikeness(one: NameParts, other: NameParts): number {
  if (one.letters === other.letters) {
    if (one.words.join(' ') === other.words.join(' ')) return 1
    if (one.length >= 6 && one.numbers === '' && other.numbers === '') return sameLettersLikeness
  }
  if (one.numbers !== other.numbers && one.numbers !== '' && other.numbers !== '') return 0
  // Greedy pairing and the package's Jaro depend on which comes first, so the order is fixed.
  const [shorter, longer] = inOrder(one, other)
  const taken = new Set<number>()
  let shared = 0
  let paired = 0
  let strong = 0
  for (const { from, to, likeness } of pairings(shorter.words, longer.words)) {
    if (taken.has(to) || taken.has(-1 - from)) continue
    taken.add(to).add(-1 - from)
    const [word = '', partner = ''] = [shorter.words[from], longer.words[to]]
    shared += likeness * (word.length + partner.length)
    paired += 1
    if (word.length > 2) strong += 1
  }
  const likeness = shared / (shorter.length + longer.length)
  const contained = paired === shorter.words.length && strong >= 2 && likeness >= littleMore
  return contained ? Math.max(likeness, containedLikeness) : likeness
}

function inOrder(one: NameParts, other: NameParts): [NameParts, NameParts] {
  const difference = one.words.length - other.words.length
  if (difference !== 0) return difference < 0 ? [one, other] : [other, one]
  return one.words.join(' ') <= other.words.join(' ') ? [one, other] : [other, one]
}

interface Pairing {
  from: number
  to: number
  likeness: number
}

/** Every two words that are alike, the most alike first. */
function pairings(some: readonly string[], others: readonly string[]): Pairing[] {
  const found: Pairing[] = []
  for (const [from, word] of some.entries()) {
    for (const [to, partner] of others.entries()) {
      const likeness = wordLikeness(word, partner)
      if (likeness > 0) found.push({ from, to, likeness })
    }
  }
  return found.sort((one, other) => other.likeness - one.likeness)
}

/** 0 for words that are not alike. */
function wordLikeness(one: string, other: string): number {
  if (one === other) return 1
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? initialLikeness : 0
  if (one.length < 3 || other.length < 3) return 0
  const [first, second] = one < other ? [one, other] : [other, one]
  const likeness = jaroWinkler(first, second)
  return likeness >= alikeWords ? likeness : 0
}
