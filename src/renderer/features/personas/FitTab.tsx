import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OutputOf } from '../../../shared/operations'
import { useOperation } from '../../api'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { useFormats } from '../../components/formats'
import { GradeRing } from '../../components/GradeRing'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { FitMark } from './FitMark'
import { FitParts } from './FitParts'

const PAGE = 50
const MOST = 1000

/** Customers by how well they fit this persona, best first, each with the reasons. */
export function FitTab({ personaId, hasTraits }: { personaId: number; hasTraits: boolean }) {
  const { t } = useTranslation('personas')
  const [limit, setLimit] = useState(PAGE)
  const fit = useOperation('personas.fit', { personaId, limit }, { enabled: hasTraits, keepPrevious: true })
  if (!hasTraits) return <EmptyState drawing="persona" title={t('fit.title')} text={t('fit.noTraits')} />
  if (fit.isError) return <ErrorPanel error={fit.error} onTryAgain={() => void fit.refetch()} />
  if (!fit.data) return <LoadingSkeleton />
  const { rows, total } = fit.data
  if (total === 0) return <Text c="dimmed">{t('fit.nothing')}</Text>
  return (
    <Stack gap="sm">
      <Text c="dimmed" maw={720}>
        {t('fit.explain')}
      </Text>
      <Table aria-label={t('fit.table.label')} verticalSpacing={8} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={260}>
              {t('fit.table.customer')}
            </Table.Th>
            <Table.Th scope="col" w={200}>
              {t('fit.table.fit')}
            </Table.Th>
            <Table.Th scope="col">{t('fit.table.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <FitRow key={row.customerId} row={row} />
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('fit.shown', { shown: rows.length, total })}
        </Text>
        {rows.length < total && limit < MOST && (
          <Button variant="default" onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>
            {t('fit.more')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function FitRow({ row }: { row: OutputOf<'personas.fit'>['rows'][number] }) {
  const { t } = useTranslation('personas')
  const { share } = useFormats()
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <GradeRing grade={row.grade} size="sm" />
          <Anchor component={Link} href={`/customers/${String(row.customerId)}`} dir="auto">
            {row.name}
          </Anchor>
        </Group>
      </Table.Td>
      <Table.Td>
        <FitMark fit={row.fit} />
        {row.fit !== null && (
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {t('fit.coverage', { percent: share(row.coverage) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <FitParts fit={row} verdicts={['matched', 'missed', 'unknown']} />
      </Table.Td>
    </Table.Tr>
  )
}
