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
  /** The words in one text. */
  text: string
  /** Which letters each word has, a bit for each; letters far apart in the alphabet of the world share one. */
  masks: readonly number[]
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
    text: words.join(' '),
    masks: words.map(maskOf),
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
  if (one.text === other.text) return 1
  if (one.letters === other.letters && one.length >= 6 && one.numbers === '' && other.numbers === '')
    return sameLettersLikeness
  if (one.numbers !== other.numbers && one.numbers !== '' && other.numbers !== '') return 0
  // Greedy pairing and the package's Jaro depend on which comes first, so the order is fixed.
  const [shorter, longer] = comesFirst(one, other) ? [one, other] : [other, one]
  // Which words have a partner, a bit for each.
  let takenFrom = 0
  let takenTo = 0
  let shared = 0
  let paired = 0
  let strong = 0
  for (const { from, to, likeness } of pairings(shorter, longer)) {
    if ((takenFrom & (1 << from)) !== 0 || (takenTo & (1 << to)) !== 0) continue
    takenFrom |= 1 << from
    takenTo |= 1 << to
    const length = shorter.words[from]?.length ?? 0
    shared += likeness * (length + (longer.words[to]?.length ?? 0))
    paired += 1
    if (length > 2) strong += 1
  }
  const likeness = shared / (shorter.length + longer.length)
  const contained = paired === shorter.words.length && strong >= 2 && likeness >= littleMore
  return contained ? Math.max(likeness, containedLikeness) : likeness
}

function comesFirst(one: NameParts, other: NameParts): boolean {
  const difference = one.words.length - other.words.length
  return difference === 0 ? one.text <= other.text : difference < 0
}

interface Pairing {
  from: number
  to: number
  likeness: number
}

/** Every two words that are alike, the most alike first. */
function pairings(some: NameParts, others: NameParts): Pairing[] {
  const found: Pairing[] = []
  for (let from = 0; from < some.words.length; from += 1) {
    for (let to = 0; to < others.words.length; to += 1) {
      const likeness = wordLikeness(some, from, others, to)
      if (likeness > 0) found.push({ from, to, likeness })
    }
  }
  return found.length > 1 ? found.sort((one, other) => other.likeness - one.likeness) : found
}

/** How alike a word of one name and a word of another are; 0 for words that are not alike. */
function wordLikeness(some: NameParts, from: number, others: NameParts, to: number): number {
  const [one, other] = [some.words[from] ?? '', others.words[to] ?? '']
  if (one === other) return 1
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? initialLikeness : 0
  if (one.length < 3 || other.length < 3) return 0
  if (!canBeAlike(one.length, other.length, some.masks[from] ?? 0, others.masks[to] ?? 0)) return 0
  const likeness = one < other ? jaroWinkler(one, other) : jaroWinkler(other, one)
  return likeness >= alikeWords ? likeness : 0
}

/**
 * False where the letters alone rule out a Jaro–Winkler similarity of {@link alikeWords}: it needs a Jaro similarity
 * of at least (0.88 − 0.4) / 0.6 = 0.8, and so, with m letters in common, m/a + m/b ≥ 1.4. Most words fail, at a
 * fraction of the cost.
 */
function canBeAlike(a: number, b: number, maskOfA: number, maskOfB: number): boolean {
  const most = Math.min(a - bits(maskOfA & ~maskOfB), b - bits(maskOfB & ~maskOfA))
  return most / a + most / b >= 1.4 - 1e-9
}

function maskOf(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31)
  return mask
}

/** How many bits of a 32-bit number are set. */
function bits(mask: number): number {
  let left = mask
  let count = 0
  while (left !== 0) {
    left &= left - 1
    count += 1
  }
  return count
}
