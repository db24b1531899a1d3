import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { measures, type Measure } from '../../../../shared/operations/grading'
import { TextAreaField, TextField } from '../../../components/fields'
import { BandsTable } from './BandsTable'
import classes from './Criteria.module.css'
import { ofKind, usualBands } from './defaults'
import type { CriteriaFormApi } from './form-type'

interface CriterionDetailsProps {
  form: CriteriaFormApi
  index: number
  onRemove: () => void
}

/** What a criterion is called, where its number comes from, and how that becomes 0 to 100. */
export function CriterionDetails({ form, index, onRemove }: CriterionDetailsProps) {
  const { t } = useTranslation('grading')
  const { control, setValue, formState } = form
  const kind = useWatch({ control, name: `criteria.${index}.kind` })
  const problem = formState.errors.criteria?.[index]?.message
  return (
    <Stack gap="md" className={classes.details}>
      <TextField
        control={control}
        name={`criteria.${index}.name`}
        label={t('criteria.name')}
        maxLength={100}
        required
      />
      <TextAreaField
        control={control}
        name={`criteria.${index}.about`}
        label={t('criteria.about')}
        minRows={1}
      />
      <SegmentedControl
        className={classes.segments}
        aria-label={t('criteria.kind')}
        value={kind}
        data={(['rated', 'measured'] as const).map((value) => ({
          value,
          label: t(`criteria.kinds.${value}`),
        }))}
        onChange={(value) => {
          const changed = ofKind(value)
          for (const part of ['kind', 'measure', 'method', 'bands'] as const) {
            setValue(`criteria.${index}.${part}`, changed[part], { shouldDirty: true })
          }
        }}
      />
      {kind === 'measured' && <Measuring form={form} index={index} />}
      {problem !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
      <Group gap="sm">
        <Button variant="subtle" color="brick" size="xs" onClick={onRemove}>
          {t('criteria.remove')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('criteria.removeHint')}
        </Text>
      </Group>
    </Stack>
  )
}

function Measuring({ form, index }: { form: CriteriaFormApi; index: number }) {
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
        <Text size="sm" c="dimmed">
          {t('criteria.rankHint')}
        </Text>
      ) : (
        <BandsTable form={form} index={index} measure={measure} />
      )}
    </>
  )
}
