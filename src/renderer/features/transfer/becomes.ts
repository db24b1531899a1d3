import { fieldKey, importFields, type ImportPreview, type Mapping } from '../../../shared/operations/transfer'
import type { Translate } from '../../../shared/texts/i18n'

type Part = Pick<Mapping[number], 'field' | 'criterionId'>

/** What a column becomes, in words. */
export function partLabel(t: Translate, { field, criterionId }: Part, { criteria }: Criteria): string {
  const criterion = criteria.find(({ id }) => id === criterionId)?.name
  return criterion === undefined ? t(`transfer:fields.${field}`) : t('transfer:ratingBy', { criterion })
}

type Criteria = Pick<ImportPreview, 'criteria'>

/** Everything a column can become in this file, by {@link fieldKey}; each criterion has its own ratings. */
export function choicesOf({ into, criteria }: Criteria & Pick<ImportPreview, 'into'>): Map<string, Part> {
  const parts = importFields[into].flatMap((field): Part[] =>
    field === 'rating' ? [...criteria.map(({ id }) => ({ field, criterionId: id })), { field }] : [{ field }],
  )
  return new Map(parts.map((part) => [fieldKey(part), part]))
}
