import { Checkbox, Stack } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { missionChecks } from '../../../shared/operations/personas'
import type { PersonaFormReturn } from './use-persona-form'

/** Holds vision and mission against the persona, point by point. */
export function MissionChecks({ form }: { form: PersonaFormReturn }) {
  const { t } = useTranslation('worksheet')
  const { field } = useController({ control: form.control, name: 'missionChecks' })
  return (
    <Checkbox.Group
      label={t('checks.label')}
      value={field.value}
      onChange={(ticked) => field.onChange(missionChecks.filter((check) => ticked.includes(check)))}
    >
      <Stack gap="xs" mt="xs">
        {missionChecks.map((check) => (
          <Checkbox key={check} value={check} label={t(`check.${check}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
