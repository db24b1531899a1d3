import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../components/fields'
import { useFormats } from '../../../components/formats'
import classes from './Anchors.module.css'
import type { CriteriaFormApi } from './form-type'
import { Unknown } from './RankTable'
import { useDistribution } from './use-distribution'

const ratings = [1, 2, 3, 4, 5] as const
const meanings = ['one', 'two', 'three', 'four', 'five'] as const

/** What each rating means, in the owner's words, and how many customers have it. */
export function AnchorsFields({ form, index }: { form: CriteriaFormApi; index: number }) {
  const { t } = useTranslation('grading')
  const { number } = useFormats()
  const today = useDistribution(form, index)
  return (
    <fieldset className={classes.anchors}>
      <legend className={classes.legend}>{t('criteria.anchors')}</legend>
      <Text size="sm" c="dimmed" mb="xs">
        {t('criteria.anchorsHint')}
      </Text>
      <ol className={classes.list}>
        {ratings.map((rating, slot) => (
          <li key={rating} className={classes.anchor}>
            <TextField
              control={form.control}
              name={`criteria.${index}.anchors.${slot as 0}`}
              label={t('criteria.anchor', { rating })}
              placeholder={t(`rating.scale.${meanings[slot] ?? 'three'}`)}
              maxLength={120}
            />
            <Text size="sm" c="dimmed" className="tabular">
              {today &&
                t('criteria.customers', {
                  count: today.parts[slot]?.customers ?? 0,
                  shown: number(today.parts[slot]?.customers ?? 0),
                })}
            </Text>
          </li>
        ))}
      </ol>
      {today && <Unknown unknown={today.unknown} />}
    </fieldset>
  )
}
