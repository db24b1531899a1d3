import { SegmentedControl, Select, Text } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isBeyondInfluence, usualBands } from '../../../../shared/grading/usual'
import { measures, type Measure } from '../../../../shared/operations/criteria'
import { BandsTable } from './BandsTable'
import classes from './Criteria.module.css'
import type { CriteriaFormApi } from './form-type'
import { RankTable } from './RankTable'

/** What is measured, and how that becomes 0 to 100. */
export function Measuring({ form, index }: { form: CriteriaFormApi; index: number }) {
  const { t } = useTranslation('grading')
  const { control, setValue } = form
  const measure = useWatch({ control, name: `criteria.${index}.measure` }) ?? 'contribution12m'
  const method = useWatch({ control, name: `criteria.${index}.method` }) ?? 'rank'
  const dirty = { shouldDirty: true } as const
  const takeUsualBands = (of: Measure) => {
    setValue(`criteria.${index}.bands`, usualBands(of), dirty)
  }
  return (
    <>
      <Select
        label={t('criteria.measure')}
        maw={360}
        allowDeselect={false}
        data={measures.map((value) => ({ value, label: t(`criteria.measures.${value}`) }))}
        value={measure}
        onChange={(value) => {
          const chosen = measures.find((candidate) => candidate === value)
          if (!chosen) return
          setValue(`criteria.${index}.measure`, chosen, dirty)
          setValue(`criteria.${index}.influence`, !isBeyondInfluence(chosen), dirty)
          if (method === 'bands') takeUsualBands(chosen)
        }}
      />
      <SegmentedControl
        className={classes.segments}
        aria-label={t('criteria.method')}
        value={method}
        data={(['rank', 'bands'] as const).map((value) => ({ value, label: t(`criteria.methods.${value}`) }))}
        onChange={(value) => {
          setValue(`criteria.${index}.method`, value, dirty)
          if (value === 'bands' && form.getValues(`criteria.${index}.bands`).length === 0)
            takeUsualBands(measure)
        }}
      />
      {method === 'rank' ? (
        <>
          <Text size="sm" c="dimmed">
            {t('criteria.rankHint')}
          </Text>
          <RankTable form={form} index={index} measure={measure} />
        </>
      ) : (
        <BandsTable form={form} index={index} measure={measure} />
      )}
    </>
  )
}
