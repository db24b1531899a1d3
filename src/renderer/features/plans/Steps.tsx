import { Button, Group, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan, PlanStep } from '../../../shared/operations/plans'
import { StepDialog } from './StepDialog'
import { StepRow } from './StepRow'
import classes from './plans.module.css'

/** The steps of a plan; everything about them is done with one key. */
export function Steps({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans')
  const [edited, setEdited] = useState<PlanStep | 'new' | null>(null)
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" mb="xs">
        <Title order={2} id={id} size="h3">
          {t('steps.title')}
        </Title>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => setEdited('new')}
        >
          {t('steps.add')}
        </Button>
      </Group>
      {plan.stepList.length === 0 ? (
        <Text c="dimmed">{t('steps.none')}</Text>
      ) : (
        <>
          <ul className={classes.steps} aria-labelledby={id}>
            {plan.stepList.map((step) => (
              <StepRow key={step.id} step={step} onEdit={() => setEdited(step)} />
            ))}
          </ul>
          <Text size="xs" c="dimmed" mt={6}>
            {t('steps.keys')}
          </Text>
        </>
      )}
      {edited !== null && (
        <StepDialog
          planId={plan.id}
          step={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}
