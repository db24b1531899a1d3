import { formatMoney } from '../../../../shared/money'
import type { EvidenceAbout, EvidenceLook } from '../../../../shared/operations/evidence'
import type { Trait } from '../../../../shared/operations/personas'
import { touchpointKindSchema } from '../../../../shared/operations/touchpoints'
import { valueInWords } from '../../../../shared/personas/words'
import { customerKindSchema } from '../../../../shared/values'
import type { ReadContext } from '../../context'

/** What a row is about: the name of the trait, 'How they heard of us'. */
export function labelInWords(about: EvidenceAbout, trait: Trait | null, { t }: ReadContext): string {
  return trait?.name ?? t(`personas:evidence.about.${about}`)
}

/** What was found: 'Café', '35 to 48', 'at most €120'. */
export function foundInWords(
  { about, value, from, to }: Pick<EvidenceLook, 'about' | 'value' | 'from' | 'to'>,
  trait: Trait | null,
  { t, settings }: ReadContext,
): string {
  const { locale } = settings
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  switch (about) {
    case 'trait':
      if (trait?.kind !== 'number') return valueInWords(value, trait?.kind ?? 'text', { t, locale })
      return range((one) => number.format(one))
    case 'orderSize':
      return range((one) => formatMoney(one, settings, false))
    case 'rhythm':
      return range((one) => number.format(one))
    case 'kind': {
      const kind = customerKindSchema.safeParse(value)
      return kind.success ? t(`customers:kind.${kind.data}`) : value
    }
    case 'contact': {
      const kind = touchpointKindSchema.safeParse(value)
      return kind.success ? t(`touchpoints:kind.${kind.data}`) : value
    }
    default:
      return value
  }

  function range(inWords: (number: number) => string): string {
    if (from !== null && from === to) return inWords(from)
    if (from !== null && to !== null)
      return t('personas:wanted.range', { from: inWords(from), to: inWords(to) })
    if (from !== null) return t('personas:wanted.from', { from: inWords(from) })
    return to === null ? '' : t('personas:wanted.to', { to: inWords(to) })
  }
}
