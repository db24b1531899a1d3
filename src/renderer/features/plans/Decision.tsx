import { Button, Group, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../shared/operations/plans'
import { DateText } from '../../components/DateText'
import { useFormats } from '../../components/formats'
import type { PlanDialog } from './PlanPage'
import classes from './plans.module.css'

/** What a plan asks once its date has passed or everything is done: keep, more time, or let go. */
export function Decision({ plan, onOpen }: { plan: Plan; onOpen: (dialog: PlanDialog) => void }) {
  const { t } = useTranslation('plans')
  const { today } = useFormats()
  const id = useId()
  const improving = plan.grade === 'C'
  return (
    <section className={classes.decision} aria-labelledby={id}>
      <Title order={2} id={id} size="h3">
        {t(improving ? 'decide.titleC' : 'decide.title', { name: plan.customerName })}
      </Title>
      <Text size="sm" mt={4}>
        {plan.dueOn < today ? (
          <>
            {t('decide.past')} <DateText date={plan.dueOn} style="relative" />.{' '}
          </>
        ) : (
          `${t('decide.done')} `
        )}
        {t(improving ? 'decide.textC' : 'decide.text')}
      </Text>
      <Group gap="xs" mt="sm">
        <Button onClick={() => onOpen('done')}>{t(improving ? 'decide.keep' : 'close.action')}</Button>
        <Button variant="default" onClick={() => onOpen('extend')}>
          {t('decide.extend')}
        </Button>
        <Button variant="default" onClick={() => onOpen('letGo')}>
          {t('decide.letGo')}
        </Button>
      </Group>
    </section>
  )
}
