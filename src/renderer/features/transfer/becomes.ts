import { fieldKey, importFields, type ImportPreview, type Mapping } from '../../../shared/operations/transfer'
import type { Translate } from '../../../shared/texts/i18n'

type Part = Pick<Mapping[number], 'field' | 'criterionId' | 'traitId'>

/** What a column becomes, in words. */
export function partLabel(
  t: Translate,
  { field, criterionId, traitId }: Part,
  { criteria, traits }: Named,
): string {
  const criterion = criteria.find(({ id }) => id === criterionId)?.name
  if (criterion !== undefined) return t('transfer:ratingBy', { criterion })
  const trait = traits.find(({ id }) => id === traitId)?.name
  return trait === undefined ? t(`transfer:fields.${field}`) : t('transfer:traitOf', { trait })
}

type Named = Pick<ImportPreview, 'criteria' | 'traits'>

/** Everything a column can become in this file, by {@link fieldKey}; each criterion has its own ratings, and each trait is one. */
export function choicesOf({
  into,
  criteria,
  traits,
}: Named & Pick<ImportPreview, 'into'>): Map<string, Part> {
  const parts = importFields[into].flatMap((field): Part[] => {
    if (field === 'rating') return [...criteria.map(({ id }) => ({ field, criterionId: id })), { field }]
    if (field === 'trait') return traits.map(({ id }) => ({ field, traitId: id }))
    return [{ field }]
  })
  return new Map(parts.map((part) => [fieldKey(part), part]))
}
