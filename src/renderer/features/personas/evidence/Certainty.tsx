import { Stack, Text, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EvidenceRow } from '../../../../shared/operations/evidence'
import { useFormats } from '../../../components/formats'
import classes from './evidence.module.css'
import type { Evidence } from './use-evidence'

interface CertaintyProps {
  row: EvidenceRow
  evidence: Evidence
  what: string
}

/** In a word how sure a find is; the numbers behind it are told to who asks, by mouse or by key. */
export function Certainty({ row, evidence, what }: CertaintyProps) {
  const { t } = useTranslation('personas')
  const { number } = useFormats()
  const { customers, others, looks } = evidence
  const small = (p: number) => (p < 0.0001 ? `< ${number(0.0001, 4)}` : `= ${number(p, 4)}`)
  const state = row.clear ? 'clear' : row.enough ? 'unclear' : 'tooFew'
  const told = (
    <Stack gap={4} maw={320}>
      <Text size="sm">{t('evidence.chance.text', { p: small(row.p) })}</Text>
      <Text size="sm">
        {row.q === null
          ? t('evidence.chance.tooFew')
          : t('evidence.chance.adjusted', { looks, q: small(row.q) })}
      </Text>
      <Text size="sm">
        {t('evidence.chance.known', { known: row.groupSize + row.othersSize, all: customers + others })}
      </Text>
    </Stack>
  )
  return (
    <Tooltip label={told} multiline events={{ hover: true, focus: true, touch: true }}>
      <button
        type="button"
        className={classes.certainty}
        data-state={state}
        aria-label={`${t(`evidence.${state}`)}. ${t('evidence.chance.label', { what })}`}
      >
        {t(`evidence.${state}`)}
      </button>
    </Tooltip>
  )
}
