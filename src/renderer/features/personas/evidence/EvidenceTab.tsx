import { Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import type { EvidenceGroup, EvidenceRow } from '../../../../shared/operations/evidence'
import type { PersonaFormReturn } from '../use-persona-form'
import { Certainty } from './Certainty'
import { keyOf } from './EvidencePanel'
import classes from './evidence.module.css'
import { FewCustomers } from './FewCustomers'
import { GroupChoice } from './GroupChoice'
import { Shares } from './Shares'
import { ShowCustomers } from './ShowCustomers'
import { TakeOver } from './TakeOver'
import { hasEnough, useEvidence, type Evidence } from './use-evidence'
import { useEvidenceWords } from './use-words'

/** All evidence: what the chosen customers share and the others do not, sorted by what matters. */
export function EvidenceTab({ form, kind }: { form: PersonaFormReturn; kind: 'ideal' | 'negative' }) {
  const { t } = useTranslation('personas')
  const { group, choose, evidence } = useEvidence(kind)
  const { who } = useEvidenceWords(group)
  const { data } = evidence
  return (
    <Stack gap="sm">
      <Text c="dimmed" maw={720}>
        {t('evidence.explain')}
      </Text>
      <GroupChoice group={group} onChoose={choose} evidence={data} />
      {evidence.isError && <ErrorPanel error={evidence.error} onTryAgain={() => void evidence.refetch()} />}
      {evidence.isPending && <LoadingSkeleton lines={10} height={40} />}
      {data && !hasEnough(data) && <FewCustomers evidence={data} who={who} />}
      {data && data.rows.length > 0 && <Finds evidence={data} form={form} group={group} who={who} />}
      {data?.rows.length === 0 && hasEnough(data) && <Text c="dimmed">{t('evidence.empty')}</Text>}
    </Stack>
  )
}

interface FindsProps {
  evidence: Evidence
  form: PersonaFormReturn
  group: EvidenceGroup
  who: string
}

function Finds({ evidence, form, group, who }: FindsProps) {
  const { t } = useTranslation('personas')
  return (
    <Table aria-label={t('evidence.table.label')} verticalSpacing={6} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('evidence.table.what')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {who}
          </Table.Th>
          <Table.Th scope="col" ta="right">
            {t('evidence.table.others')}
          </Table.Th>
          <Table.Th scope="col" w={120}>
            <VisuallyHidden>{t('evidence.table.shares')}</VisuallyHidden>
          </Table.Th>
          <Table.Th scope="col">{t('evidence.table.ratio')}</Table.Th>
          <Table.Th scope="col">{t('evidence.table.sure')}</Table.Th>
          <Table.Th scope="col">{t('evidence.table.take')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {evidence.rows.map((row) => (
          <Find key={keyOf(row)} row={row} evidence={evidence} form={form} group={group} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Find({ row, evidence, form, group }: Omit<FindsProps, 'who'> & { row: EvidenceRow }) {
  const { t } = useTranslation('personas')
  const words = useEvidenceWords(group)
  const of = (some: number, all: number) => t('evidence.table.of', { some, all })
  return (
    <Table.Tr data-few={!row.enough || undefined} className={classes.row}>
      <Table.Td>
        <span className={classes.what} dir="auto">
          <span>
            <span className={classes.label}>{row.label}</span> <strong>{row.found}</strong>
          </span>
          <ShowCustomers group={group} row={row} />
        </span>
      </Table.Td>
      <Table.Td ta="right" className={classes.counts}>
        {of(row.inGroup, row.groupSize)}
      </Table.Td>
      <Table.Td ta="right" className={classes.counts}>
        {of(row.inOthers, row.othersSize)}
      </Table.Td>
      <Table.Td>
        <Shares row={row} />
      </Table.Td>
      <Table.Td>{words.likelier(row)}</Table.Td>
      <Table.Td>
        <Certainty row={row} evidence={evidence} what={words.what(row)} />
      </Table.Td>
      <Table.Td>
        <TakeOver form={form} group={group} row={row} />
      </Table.Td>
    </Table.Tr>
  )
}
