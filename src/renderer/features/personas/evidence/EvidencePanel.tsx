import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EvidenceGroup, EvidenceRow } from '../../../../shared/operations/evidence'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import type { PersonaFormReturn } from '../use-persona-form'
import { Certainty } from './Certainty'
import classes from './evidence.module.css'
import { FewCustomers } from './FewCustomers'
import { GroupChoice } from './GroupChoice'
import { Shares } from './Shares'
import { ShowCustomers } from './ShowCustomers'
import { TakeOver } from './TakeOver'
import { hasEnough, useEvidence, type Evidence } from './use-evidence'
import { useEvidenceWords } from './use-words'

/** Beside the form there is room for so many finds. */
const SHOWN = 8

interface EvidencePanelProps {
  form: PersonaFormReturn
  kind: 'ideal' | 'negative'
  onAll: () => void
}

/** Beside step 1: what the chosen customers share, the clearest finds first, each to be taken over with one click. */
export function EvidencePanel({ form, kind, onAll }: EvidencePanelProps) {
  const { t } = useTranslation('personas')
  const { group, choose, evidence } = useEvidence(kind)
  return (
    <Stack component="section" gap="sm" aria-label={t('evidence.title')}>
      <GroupChoice group={group} onChoose={choose} evidence={evidence.data} />
      {evidence.isError && <ErrorPanel error={evidence.error} onTryAgain={() => void evidence.refetch()} />}
      {evidence.isPending && <LoadingSkeleton lines={6} height={40} />}
      {evidence.data && <Finds evidence={evidence.data} form={form} group={group} />}
      <Button variant="subtle" size="compact-sm" onClick={onAll} style={{ alignSelf: 'start' }}>
        {t('evidence.all')}
      </Button>
    </Stack>
  )
}

interface FindsProps {
  evidence: Evidence
  form: PersonaFormReturn
  group: EvidenceGroup
}

function Finds({ evidence, form, group }: FindsProps) {
  const { t } = useTranslation('personas')
  const { who } = useEvidenceWords(group)
  if (!hasEnough(evidence)) return <FewCustomers evidence={evidence} who={who} />
  const clear = evidence.rows.filter((row) => row.clear)
  const shown = (clear.length > 0 ? clear : evidence.rows.filter((row) => row.enough)).slice(0, SHOWN)
  return (
    <>
      {clear.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('evidence.nothingClear')}
        </Text>
      )}
      <ul className={classes.finds}>
        {shown.map((row) => (
          <Find key={keyOf(row)} row={row} evidence={evidence} form={form} group={group} />
        ))}
      </ul>
    </>
  )
}

/** Tells a find from all others. */
export function keyOf({ about, traitId, value, from, to }: EvidenceRow): string {
  return JSON.stringify([about, traitId, value, from, to])
}

function Find({ row, evidence, form, group }: FindsProps & { row: EvidenceRow }) {
  const words = useEvidenceWords(group)
  return (
    <li>
      <Group justify="space-between" gap={4} wrap="nowrap" align="start">
        <span dir="auto">
          <span className={classes.label}>{row.label}</span> <strong>{row.found}</strong>
        </span>
        <ShowCustomers group={group} row={row} />
      </Group>
      <Shares row={row} />
      <Text size="sm" c="dimmed">
        {words.counts(row)}
      </Text>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <span className={classes.ratio}>{words.likelier(row)}</span>
          <Certainty row={row} evidence={evidence} what={words.what(row)} />
        </Group>
        <TakeOver form={form} group={group} row={row} />
      </Group>
    </li>
  )
}
