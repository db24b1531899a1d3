import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextAreaField, TextField } from '../../../components/fields'
import { AnchorsFields } from './AnchorsFields'
import classes from './Criteria.module.css'
import { ofKind } from './defaults'
import type { CriteriaFormApi } from './form-type'
import { InfluenceFields } from './InfluenceFields'
import { Measuring } from './Measuring'

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
      {kind === 'measured' ? (
        <Measuring form={form} index={index} />
      ) : (
        <AnchorsFields form={form} index={index} />
      )}
      <InfluenceFields form={form} index={index} />
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
