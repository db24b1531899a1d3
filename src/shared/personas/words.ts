import type { decisionScales, PersonaTrait, Trait } from '../operations/personas'
import type { Translate } from '../texts/i18n'
import { severalOf } from './several'

/** What putting personas into words needs. */
export interface Language {
  t: Translate
  /** BCP 47, for lists and numbers. */
  locale: string
}

/** 'Leeds, York or Hull' */
export function eitherOf(items: readonly string[], { locale }: Language): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(items)
}

/** 'Leeds, York and Hull' */
export function allOf(items: readonly string[], { locale }: Language): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
}

/** What is wanted of a trait, in words: 'Leeds or York', '30 to 50', 'at least 30', 'yes'. Empty while it asks nothing. */
export function wantedInWords(
  asked: Pick<PersonaTrait, 'values' | 'from' | 'to'>,
  kind: Trait['kind'],
  language: Language,
): string {
  const { t, locale } = language
  if (kind === 'number') {
    const number = (value: number) => new Intl.NumberFormat(locale).format(value)
    const { from, to } = asked
    if (from !== null && from === to) return number(from)
    if (from !== null && to !== null)
      return t('personas:wanted.range', { from: number(from), to: number(to) })
    if (from !== null) return t('personas:wanted.from', { from: number(from) })
    return to === null ? '' : t('personas:wanted.to', { to: number(to) })
  }
  return eitherOf(
    asked.values.map((value) => valueInWords(value, kind, language)),
    language,
  )
}

/** A customer's value in words: yes and no are translated, numbers follow the locale, several are listed. */
export function valueInWords(value: string, kind: Trait['kind'], language: Language): string {
  const { t, locale } = language
  if (kind === 'several') return allOf(severalOf(value), language)
  if (kind === 'yesNo' && (value === 'yes' || value === 'no')) return t(`common:${value}`)
  const number = kind === 'number' && value.trim() !== '' ? Number(value) : Number.NaN
  return Number.isNaN(number) ? value : new Intl.NumberFormat(locale).format(number)
}

export type DecisionScale = (typeof decisionScales)[number]

/** Where a persona stands on a decision scale (−3 to 3), in words: 'Facts, wholly', 'in between'. */
export function scaleInWords(t: Translate, scale: DecisionScale, at: number): string {
  if (at === 0) return t('worksheet:scale.between')
  const side = t(`worksheet:scale.${scale}.${at < 0 ? 'low' : 'high'}`)
  const degree = (['little', 'some', 'most'] as const)[Math.abs(at) - 1] ?? 'most'
  return t(`worksheet:scale.degree.${degree}`, { side })
}
