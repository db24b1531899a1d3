import { Alert, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconHeart, IconMessages, IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'
import { useFormats } from '../../../components/formats'
import { FitParts } from '../FitParts'
import classes from './qualify.module.css'

export type Qualified = OutputOf<'personas.qualify'>

const icons = { ideal: IconHeart, talk: IconMessages, decline: IconHandStop } as const

/** What the answers come to, and why. */
export function VerdictPanel({ qualified }: { qualified: Qualified }) {
  const { t } = useTranslation('enquiry')
  const { number } = useFormats()
  const { verdict, persona, unwanted } = qualified
  const Icon = icons[verdict]
  const isStart = qualified.coverage === 0
  // What would merely be nice is not asked for, and so is not missing.
  const unknown = qualified.unknown.filter(({ rule }) => rule !== 'nice')
  return (
    <Stack component="section" gap="sm" aria-label={t('verdict.label')}>
      {/* No verdict on somebody of whom nothing is known. */}
      <div role="status" className={classes.verdict} data-verdict={isStart ? undefined : verdict}>
        {isStart ? (
          <Text>{t('verdict.start')}</Text>
        ) : (
          <>
            <Icon size={22} stroke={1.75} aria-hidden="true" />
            <Title order={2} size="h3">
              {t(`verdict.${verdict}`)}
            </Title>
          </>
        )}
      </div>
      {!isStart && <Text>{t(`verdict.${verdict}Text`, { name: persona?.name ?? '' })}</Text>}
      {unwanted.map(({ id, name, fit }) => (
        <Alert key={id} color="ochre" icon={<IconAlertTriangle aria-hidden="true" />}>
          {t('verdict.unwanted', { name, fit: number(fit) })}
        </Alert>
      ))}
      <FitParts fit={{ ...qualified, unknown }} verdicts={['missed', 'matched', 'unknown']} />
      {verdict === 'decline' && (
        <Text size="sm" c="dimmed" fs="italic">
          {t('verdict.words')}
        </Text>
      )}
    </Stack>
  )
}
