import { Group, Stack, Text, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CriterionResult } from '../../../shared/operations/criteria'
import { useAction } from '../../api'
import classes from './CriterionList.module.css'
import { RatingInput } from './RatingInput'

interface CriterionListProps {
  customerId: number
  criteria: readonly CriterionResult[]
}

/** Each criterion in plain words; those the owner rates are rated here. */
export function CriterionList({ customerId, criteria }: CriterionListProps) {
  const { t } = useTranslation('grading')
  const id = useId()
  return (
    <div>
      <Title order={4} id={id} mb="xs">
        {t('panel.criteria')}
      </Title>
      <ul className={classes.list} aria-labelledby={id}>
        {criteria.map((criterion) => (
          <li
            key={criterion.criterionId}
            className={classes.item}
            data-unknown={criterion.value === null || undefined}
          >
            <Stack gap={4}>
              <Group justify="space-between" gap="xs">
                <Text fw={600}>{criterion.name}</Text>
                {criterion.kind === 'rated' && (
                  <SavedRating
                    key={`${String(customerId)}/${String(criterion.number)}`}
                    customerId={customerId}
                    criterion={criterion}
                  />
                )}
              </Group>
              <Text size="sm" {...(criterion.value === null && { c: 'dimmed' })}>
                {criterion.text}
              </Text>
            </Stack>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Keeps a rating a moment after the last key, so that walking through with the arrow keys is one change, not four. */
function SavedRating({ customerId, criterion }: { customerId: number; criterion: CriterionResult }) {
  const [value, setValue] = useState(criterion.number)
  const rate = useAction('grading.rate', {
    onFailed: () => {
      setValue(criterion.number)
    },
  })
  const save = useDebouncedCallback(
    (chosen: number | null) => {
      const ratings = [{ criterionId: criterion.criterionId, value: chosen }]
      if (chosen !== criterion.number) rate.mutate({ customerId, ratings })
    },
    { delay: 400, flushOnUnmount: true },
  )
  return (
    <RatingInput
      label={criterion.name}
      anchors={criterion.anchors}
      value={value}
      onChange={(chosen) => {
        setValue(chosen)
        save(chosen)
      }}
    />
  )
}
