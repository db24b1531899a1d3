import { ActionIcon, Button, Stack, Text, Title } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../shared/dates'
import type { NewPlanForm } from '../../../shared/operations/plans'
import { shownScore } from '../../../shared/scores'
import { DateField, TextField } from '../../components/fields'
import { useFormats } from '../../components/formats'
import type { Proposal } from './NewPlanForm'
import classes from './plans.module.css'

interface ProposedStepsProps {
  form: UseFormReturn<NewPlanForm['in'], unknown, NewPlanForm['out']>
  proposal: Proposal
}

/** The steps of a plan that is being made: words and dates to change, suggestions to take. */
export function ProposedSteps({ form, proposal }: ProposedStepsProps) {
  const { t } = useTranslation(['plans', 'common'])
  const { today, number } = useFormats()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'steps' })
  const id = useId()
  const about = new Map(proposal.steps.map((step) => [step.criterionId, step]))
  return (
    <Stack gap="xs" role="group" aria-labelledby={id}>
      <Title order={3} id={id} size="h4">
        {t('steps.title')}
      </Title>
      {fields.map((field, index) => {
        const criterionId = field.criterionId ?? null
        const weakness = criterionId === null ? undefined : about.get(criterionId)
        return (
          <div key={field.id}>
            <div className={classes.proposed}>
              <TextField
                control={form.control}
                name={`steps.${index}.text`}
                label={t('steps.numbered', { number: index + 1 })}
              />
              <DateField
                control={form.control}
                name={`steps.${index}.dueOn`}
                label={t('steps.dueOn')}
                clearable={false}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                mt={26}
                aria-label={t('steps.leaveOut', { number: index + 1 })}
                onClick={() => remove(index)}
              >
                <IconX size={16} aria-hidden="true" />
              </ActionIcon>
            </div>
            {weakness && (
              <Text size="xs" c="dimmed" component="div" mt={4}>
                {t('steps.for', {
                  criterion: weakness.criterion,
                  points: number(shownScore(weakness.pointsLeft ?? 0, 1), 1),
                })}
                {weakness.suggestions.slice(1).map((suggestion) => (
                  <Button
                    key={suggestion}
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => form.setValue(`steps.${index}.text`, suggestion, { shouldDirty: true })}
                  >
                    {suggestion}
                  </Button>
                ))}
              </Text>
            )}
          </div>
        )
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => append({ text: '', dueOn: addDays(today, 7), criterionId: null })}
        style={{ alignSelf: 'start' }}
      >
        {t('steps.add')}
      </Button>
    </Stack>
  )
}
