import { Stack } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { meaningFields, type Trait } from '../../../shared/operations/personas'
import { TextAreaField, TextField } from '../../components/fields'
import { DecisionStyle } from './DecisionStyle'
import { EmpathyCanvas } from './EmpathyCanvas'
import { JourneyGroup } from './JourneyGroup'
import { MarkedAnswer } from './MarkedAnswer'
import { MissionChecks } from './MissionChecks'
import { ObjectionsGroup } from './ObjectionsGroup'
import { OwnFields, OwnQuestions } from './OwnAnswers'
import { PortraitField } from './portrait/PortraitField'
import { SourcesGroup } from './SourcesGroup'
import { StatementGroup } from './StatementGroup'
import { TraitsGroup } from './TraitsGroup'
import type { PersonaFormReturn } from './use-persona-form'
import {
  individualGroups,
  isIndividualGroup,
  isVoiceGroup,
  voiceGroups,
  type Group,
  type IndividualField,
  type IndividualGroup,
  type VoiceGroup,
} from './worksheet'

export interface GroupFieldsProps {
  personaId: number
  form: PersonaFormReturn
  group: Group
  traits: ReadonlyMap<number, Trait>
  /** The statement as it reads when it is composed. */
  composed: string
}

/** The fields of one group of the worksheet. */
export function GroupFields({ personaId, form, group, traits, composed }: GroupFieldsProps) {
  const { t } = useTranslation('personas')
  if (isIndividualGroup(group)) return <IndividualFields form={form} group={group} personaId={personaId} />
  if (group === 'empathy') return <EmpathyCanvas form={form} />
  if (isVoiceGroup(group)) return <VoiceFields form={form} group={group} />
  switch (group) {
    case 'demographic':
    case 'psychographic':
      return <TraitsGroup key={group} form={form} group={group} traits={traits} />
    case 'style':
      return <DecisionStyle form={form} />
    case 'objections':
      return <ObjectionsGroup form={form} />
    case 'journey':
      return <JourneyGroup form={form} />
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
          <MissionChecks form={form} />
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

interface IndividualFieldsProps {
  form: PersonaFormReturn
  group: IndividualGroup
  personaId: number
}

function IndividualFields({ form, group, personaId }: IndividualFieldsProps) {
  const { t } = useTranslation('personas')
  const name = useWatch({ control: form.control, name: 'name' })
  return (
    <Stack gap="md">
      {group === 'glance' && (
        <>
          <PortraitField personaId={personaId} name={name} />
          <TextField control={form.control} name="name" label={t('page.name')} />
        </>
      )}
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
        <MarkedAnswer
          key={question}
          form={form}
          answer={`voice.${question}`}
          label={t(`voice.${question}`)}
          placeholder={t(`voicePrompt.${question}`)}
        />
      ))}
    </Stack>
  )
}
