import { Alert, Anchor, Group, Select, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { useFormats } from '../../components/formats'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { FitMark } from './FitMark'
import { FitParts } from './FitParts'

/** On a customer's card: how the customer fits a persona (the primary one first), why, and whom nobody wants they are like. */
export function FitPanel({ customerId }: { customerId: number }) {
  const { t } = useTranslation('personas')
  const { share } = useFormats()
  const [chosen, setChosen] = useState<number | null>(null)
  const fit = useOperation(
    'personas.fit',
    { customerId, ...(chosen !== null && { personaId: chosen }) },
    { keepPrevious: true },
  )
  const persona = fit.data?.persona
  const row = fit.data?.rows[0]
  return (
    <Stack gap="xs" component="section" aria-label={t('fit.title')}>
      <Title order={2} size="h3">
        {persona ? t('fit.of', { name: persona.name }) : t('fit.title')}
      </Title>
      {fit.isPending && <LoadingSkeleton lines={2} height={20} />}
      {fit.isError && <ErrorPanel error={fit.error} onTryAgain={() => void fit.refetch()} />}
      {persona === null && (
        <Text size="sm" c="dimmed">
          {t('fit.noPersona')}{' '}
          <Anchor component={Link} href="/personas" inherit>
            {t('fit.createPersona')}
          </Anchor>
        </Text>
      )}
      <Unwanted customerId={customerId} />
      {persona && row && (
        <>
          <Group gap="xs">
            <FitMark fit={row.fit} />
            {row.fit !== null && (
              <Text size="sm" c="dimmed">
                {t('fit.coverage', { percent: share(row.coverage) })}
              </Text>
            )}
          </Group>
          <FitParts fit={row} verdicts={['missed', 'matched', 'unknown']} />
          {row.matched.length + row.missed.length + row.unknown.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('fit.noTraits')}
            </Text>
          )}
          <Group gap="xs" justify="space-between">
            <Anchor component={Link} href={`/personas/${String(persona.id)}`} size="sm">
              {t('fit.openPersona', { name: persona.name })}
            </Anchor>
            <PersonaChoice personaId={persona.id} onChoose={setChosen} />
          </Group>
        </>
      )}
    </Stack>
  )
}

interface PersonaChoiceProps {
  personaId: number
  onChoose: (id: number) => void
}

/** Holds the customer against another persona, where there are several. */
function PersonaChoice({ personaId, onChoose }: PersonaChoiceProps) {
  const { t } = useTranslation('personas')
  const { data } = useOperation('personas.list', {})
  const personas = data?.personas ?? []
  if (personas.length < 2) return null
  return (
    <Select
      size="xs"
      w={150}
      aria-label={t('fit.choosePersona')}
      allowDeselect={false}
      data={personas.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={String(personaId)}
      onChange={(id) => {
        if (id !== null) onChoose(Number(id))
      }}
    />
  )
}

/** A high fit with a persona that is not wanted is a warning. */
function Unwanted({ customerId }: { customerId: number }) {
  const { t } = useTranslation('personas')
  const { number } = useFormats()
  const { data } = useOperation('personas.unwanted', { customerId })
  return (data?.personas ?? []).map(({ id, name, fit }) => (
    <Alert key={id} color="ochre" p="xs" icon={<IconAlertTriangle aria-hidden="true" />}>
      {t('fit.unwanted', { name, fit: number(fit) })}{' '}
      <Anchor component={Link} href={`/personas/${String(id)}`} inherit>
        {t('fit.openPersona', { name })}
      </Anchor>
    </Alert>
  ))
}
