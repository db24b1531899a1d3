import { Button, Text } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { EvidenceGroup, EvidenceRow } from '../../../../shared/operations/evidence'
import { useFormats } from '../../../components/formats'
import { useNotices } from '../../../components/notices'
import type { PersonaFormReturn } from '../use-persona-form'
import type { PersonaForm } from '../worksheet'
import { destinationOf, isTaken, partsOf, taken, type Taken } from './take'
import { useEvidenceWords } from './use-words'

interface TakeOverProps {
  form: PersonaFormReturn
  group: EvidenceGroup
  row: EvidenceRow
}

/** Takes a find over into the worksheet, where it can be said; nothing, where it cannot. */
export function TakeOver({ form, group, row }: TakeOverProps) {
  const { t } = useTranslation('personas')
  const { today } = useFormats()
  const notices = useNotices()
  const words = useEvidenceWords(group)
  // The defaults are whole, so what is watched is whole too.
  const content = useWatch({ control: form.control }) as PersonaForm
  const destination = destinationOf(row)
  if (destination === null) return null
  const what = words.what(row)
  if (isTaken({ row, destination, what }, content)) {
    return (
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        <IconCheck size={14} aria-hidden="true" /> {t('evidence.take.taken')}
      </Text>
    )
  }
  const set = ({ traits, individual, meaning, sources }: Taken) => {
    if (traits) form.setValue('traits', traits)
    if (individual) form.setValue('individual', individual)
    if (meaning) form.setValue('meaning', meaning)
    if (sources) form.setValue('sources', sources)
  }
  const take = () => {
    const before = structuredClone(form.getValues())
    const parts = taken({ row, destination, what, sentence: words.sentence(row), today }, before)
    set(parts)
    const isTrait = destination === 'must' || destination === 'nice' || destination === 'out'
    notices.done(t(`evidence.take.done.${isTrait ? 'trait' : destination}`, { what }), () => {
      set(partsOf(before, parts))
    })
  }
  const where = t(`evidence.take.${destination}`)
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<IconPlus size={14} aria-hidden="true" />}
      aria-label={t('evidence.take.action', { what, where })}
      onClick={take}
    >
      {where}
    </Button>
  )
}
