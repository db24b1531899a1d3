import { Button, Group as Row, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { meaningFields, type Trait } from '../../../shared/operations/personas'
import { TextAreaField, TextField } from '../../components/fields'
import { OwnFields, OwnQuestions } from './OwnAnswers'
import { SourcesGroup } from './SourcesGroup'
import { StatementGroup } from './StatementGroup'
import { TraitsGroup } from './TraitsGroup'
import type { PersonaFormReturn } from './use-persona-form'
import {
  groups,
  individualGroups,
  isIndividualGroup,
  isVoiceGroup,
  voiceGroups,
  type Group,
  type IndividualField,
  type IndividualGroup,
  type VoiceGroup,
} from './worksheet'

interface GroupFormProps {
  form: PersonaFormReturn
  group: Group
  traits: ReadonlyMap<number, Trait>
  /** The statement as it reads when it is composed. */
  composed: string
  onGo: (group: Group) => void
}

/** One short group of the worksheet, with the way to the one before and the one after. */
export function GroupForm(props: GroupFormProps) {
  const { group, onGo } = props
  const { t } = useTranslation('personas')
  const index = groups.indexOf(group)
  const before = groups[index - 1]
  const after = groups[index + 1]
  return (
    <section aria-labelledby="group-title">
      <Title order={2} id="group-title" tabIndex={-1}>
        {t(`groups.${group}.title`)}
      </Title>
      <Text c="dimmed" mb="md">
        {t(`groups.${group}.text`)}
      </Text>
      <Fields {...props} />
      <Row justify="space-between" mt="lg" gap="xs" wrap="nowrap">
        {before ? (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
            aria-label={t('previous', { title: t(`groups.${before}.title`) })}
            onClick={() => onGo(before)}
          >
            {t(`groups.${before}.title`)}
          </Button>
        ) : (
          <span />
        )}
        {after && (
          <Button
            variant="default"
            rightSection={<IconArrowRight size={16} aria-hidden="true" />}
            aria-label={t('next', { title: t(`groups.${after}.title`) })}
            onClick={() => onGo(after)}
          >
            {t(`groups.${after}.title`)}
          </Button>
        )}
      </Row>
    </section>
  )
}

function Fields({ form, group, traits, composed }: GroupFormProps) {
  const { t } = useTranslation('personas')
  if (isIndividualGroup(group)) return <IndividualFields form={form} group={group} />
  if (isVoiceGroup(group)) return <VoiceFields form={form} group={group} />
  switch (group) {
    case 'demographic':
    case 'psychographic':
      return <TraitsGroup key={group} form={form} group={group} traits={traits} />
    case 'ownFields':
      return <OwnFields form={form} />
    case 'ownQuestions':
      return <OwnQuestions form={form} />
    case 'statement':
      return <StatementGroup form={form} composed={composed} />
    case 'meaning':
      return (
        <Stack gap="md">
          {meaningFields.map((field) => (
            <TextAreaField
              key={field}
              control={form.control}
              name={`meaning.${field}`}
              label={t(`meaning.${field}`)}
              placeholder={t(`meaningPrompt.${field}`)}
              minRows={2}
            />
          ))}
        </Stack>
      )
    case 'not':
      return (
        <TextAreaField
          control={form.control}
          name="notOurCustomer"
          label={t('notOurCustomer.label')}
          placeholder={t('notOurCustomer.prompt')}
          minRows={4}
        />
      )
    case 'sources':
      return <SourcesGroup form={form} />
  }
}

/** Fields that one line is enough for. */
const shortFields: ReadonlySet<IndividualField> = new Set<IndividualField>(['age', 'eyeColour', 'car'])

function IndividualFields({ form, group }: { form: PersonaFormReturn; group: IndividualGroup }) {
  const { t } = useTranslation('personas')
  return (
    <Stack gap="md">
      {group === 'glance' && <TextField control={form.control} name="name" label={t('page.name')} />}
      {individualGroups[group].map((field) => {
        const shared = {
          control: form.control,
          name: `individual.${field}`,
          label: t(`individual.${field}`),
          placeholder: t(`individualPrompt.${field}`),
        } as const
        if (shortFields.has(field)) return <TextField key={field} {...shared} />
        return <TextAreaField key={field} {...shared} minRows={group === 'day' ? 4 : 1} />
      })}
    </Stack>
  )
}

function VoiceFields({ form, group }: { form: PersonaFormReturn; group: VoiceGroup }) {
  const { t } = useTranslation('personas')
  return (
    <Stack gap="md">
      {voiceGroups[group].map((question) => (
        <TextAreaField
          key={question}
          control={form.control}
          name={`voice.${question}`}
          label={t(`voice.${question}`)}
          placeholder={t(`voicePrompt.${question}`)}
          minRows={2}
        />
      ))}
    </Stack>
  )
}
