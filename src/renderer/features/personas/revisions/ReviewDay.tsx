import { Button, Group, Paper, Text } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconCalendarCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addMonths } from '../../../../shared/dates'
import type { PersonaDetail } from '../../../../shared/operations/personas'
import { useAction } from '../../../api'
import { datePattern } from '../../../components/date-pattern'
import { useFormats } from '../../../components/formats'

type Reviewed = Pick<PersonaDetail, 'id' | 'name' | 'reviewDueOn'>

/** Says that the day has come to look at the persona again, and takes the answer; nothing before that day. */
export function ReviewReminder({ persona }: { persona: Reviewed }) {
  const { t } = useTranslation('personaRevisions')
  const { today, relative } = useFormats()
  const save = useAction('personas.save')
  const { id, name, reviewDueOn } = persona
  if (reviewDueOn > today) return null
  return (
    <Paper
      component="section"
      bg="var(--accent-tint)"
      p="xs"
      px="md"
      mb="md"
      aria-label={t('review.open', { name })}
    >
      <Group justify="space-between" gap="xs">
        <Text dir="auto">{t('review.due', { name, when: relative(reviewDueOn) })}</Text>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconCalendarCheck size={16} aria-hidden="true" />}
          loading={save.isPending}
          onClick={() => save.mutate({ id, persona: { reviewOn: addMonths(today, 12) } })}
        >
          {t('review.done')}
        </Button>
      </Group>
    </Paper>
  )
}

/** The day on which the persona is to be looked at again. */
export function ReviewDay({ persona }: { persona: Reviewed }) {
  const { t } = useTranslation('personaRevisions')
  const { settings } = useFormats()
  const save = useAction('personas.save')
  return (
    <DateInput
      label={t('review.next')}
      description={t('review.nextHint')}
      w={280}
      valueFormat={datePattern(settings.locale)}
      value={persona.reviewDueOn}
      onChange={(day) => {
        if (day !== null) save.mutate({ id: persona.id, persona: { reviewOn: day } })
      }}
    />
  )
}
