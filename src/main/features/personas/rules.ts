import { asksSomething, type AskedTrait } from '../../../shared/personas/asked'
import { severalOf } from '../../../shared/personas/several'

/**
 * How well a customer fits a persona.
 *
 * Each trait a persona asks for is *matched*, *missed* or *unknown* in a customer. It weighs its importance (1–3), and a
 * must weighs twice as much as something nice to have; a trait that rules out weighs like a must.
 *
 * fit = 100 × Σ weight of matched / Σ weight of known, over must and nice; known = matched + missed.
 * A customer who has a trait that rules out fits 0, whatever else is known. Where nothing the persona wants is known,
 * fit is unknown (null), never 0.
 * coverage = Σ weight of known / Σ weight of all, over everything the persona asks, ruling out included.
 *
 * A trait that is asked for without saying which values (it has only just been picked) asks nothing yet and is left out.
 */

/** A must counts this often, something nice to have once. */
const MUST_COUNTS = 2

/** A customer who fits a persona by at least so much counts as one of those it stands for. */
export const FITS_FROM = 60

export type Verdict = 'matched' | 'missed' | 'unknown'

export interface FitMeasure {
  /** 0–100, or null while nothing the persona wants is known. */
  fit: number | null
  /** 0–1. */
  coverage: number
}

/** What one asked trait weighs: 1–6. */
export function weightOf(asked: Pick<AskedTrait, 'rule' | 'importance'>): number {
  return asked.importance * (asked.rule === 'nice' ? 1 : MUST_COUNTS)
}

/**
 * Holds what is known of a customer (`value`, null when nothing is) against one asked trait.
 * For must and nice, matched means the value is among the wanted ones. For a trait that rules out it is the other way
 * round: matched means the customer is not that, missed means the customer is, and so is ruled out.
 */
export function judge(asked: AskedTrait, value: string | null): Verdict {
  const wanted = value === null ? null : isWanted(asked, value)
  if (wanted === null) return 'unknown'
  return wanted === (asked.rule !== 'out') ? 'matched' : 'missed'
}

/**
 * True when `value` is one the persona names.
 * number: closed range, `from` ≤ value ≤ `to`, an end that is null is open; a value that is no number is unknown (null).
 * text: all words of one wanted value stand in the text, in any order; case and accents do not matter.
 * choice and yes/no: the same value, case and accents not mattering. several: one of those the customer has, likewise.
 */
function isWanted(asked: AskedTrait, value: string): boolean | null {
  switch (asked.kind) {
    case 'number': {
      const number = value.trim() === '' ? Number.NaN : Number(value)
      if (Number.isNaN(number)) return null
      return (asked.from === null || number >= asked.from) && (asked.to === null || number <= asked.to)
    }
    case 'text':
      return asked.values.some((wanted) => containsWords(value, wanted))
    case 'several':
      return severalOf(value).some((one) => asked.values.some((wanted) => fold(wanted) === fold(one)))
    case 'choice':
    case 'yesNo':
      return asked.values.some((wanted) => fold(wanted) === fold(value))
  }
}

const lettersWithoutAccentForm: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

/** The text without case and accents: 'Ærøskøbing' and 'aeroskobing' fold to the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøłđı]/g, (letter) => lettersWithoutAccentForm[letter] ?? letter)
    .trim()
}

/** Scripts that write words without spaces between them: there a word is looked for inside the text. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]/u

/** True when all words of `wanted` stand in the text, in any order; case and accents do not matter. */
export function containsWords(text: string, wanted: string): boolean {
  const folded = fold(text)
  const words = new Set(wordsOf(folded))
  const wantedWords = wordsOf(fold(wanted))
  // Signs only ("€€€") have no words: then the signs themselves are looked for.
  if (wantedWords.length === 0) return folded.includes(fold(wanted))
  return wantedWords.every((word) => words.has(word) || (unspaced.test(word) && folded.includes(word)))
}

function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** The sums that {@link fitFromSums} divides; each trait of a persona adds its own. */
export interface FitSums {
  /** Weight of must and nice that are known. */
  wanted: number
  /** Weight of must and nice that are matched. */
  matched: number
  /** Weight of everything known, ruling out included. */
  known: number
  /** True when a trait rules the customer out. */
  ruledOut: boolean
}

/** What one asked trait adds to the sums, given how the customer stands to it. */
export function sumsOf(asked: AskedTrait, verdict: Verdict): FitSums {
  if (verdict === 'unknown') return { wanted: 0, matched: 0, known: 0, ruledOut: false }
  const weight = weightOf(asked)
  if (asked.rule === 'out') return { wanted: 0, matched: 0, known: weight, ruledOut: verdict === 'missed' }
  return { wanted: weight, matched: verdict === 'matched' ? weight : 0, known: weight, ruledOut: false }
}

/** Adds sums up. */
export function addSums(sums: readonly FitSums[]): FitSums {
  const total: FitSums = { wanted: 0, matched: 0, known: 0, ruledOut: false }
  for (const one of sums) {
    total.wanted += one.wanted
    total.matched += one.matched
    total.known += one.known
    total.ruledOut ||= one.ruledOut
  }
  return total
}

/** Fit from the sums: 0–100, null while nothing the persona wants is known. */
export function fitFromSums({ wanted, matched, ruledOut }: FitSums): number | null {
  if (ruledOut) return 0
  return wanted === 0 ? null : (100 * matched) / wanted
}

/** Fit and coverage of one customer; `values` holds what is known of the customer by trait id. */
export function measureFit(
  asked: readonly AskedTrait[],
  values: ReadonlyMap<number, string>,
): FitMeasure & { verdicts: { asked: AskedTrait; verdict: Verdict }[] } {
  const verdicts = asked
    .filter(asksSomething)
    .map((one) => ({ asked: one, verdict: judge(one, values.get(one.traitId) ?? null) }))
  const sums = addSums(verdicts.map((one) => sumsOf(one.asked, one.verdict)))
  const all = verdicts.reduce((total, one) => total + weightOf(one.asked), 0)
  return { fit: fitFromSums(sums), coverage: all === 0 ? 0 : sums.known / all, verdicts }
}
