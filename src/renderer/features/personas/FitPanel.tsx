import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { useFormats } from '../../components/formats'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { FitMark } from './FitMark'
import { FitParts } from './FitParts'

/** On a customer's card: how the customer fits the primary persona, and why. */
export function FitPanel({ customerId }: { customerId: number }) {
  const { t } = useTranslation('personas')
  const { share } = useFormats()
  const fit = useOperation('personas.fit', { customerId })
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
          <Anchor component={Link} href={`/personas/${String(persona.id)}`} size="sm">
            {t('fit.openPersona', { name: persona.name })}
          </Anchor>
        </>
      )}
    </Stack>
  )
}
