import { CloseButton, Group, Select, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'
import type { Revision } from '../../../../shared/operations/personaRevisions'
import { useOperation } from '../../../api'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { useFormats } from '../../../components/formats'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { ChangedText } from './ChangedText'
import classes from './Comparison.module.css'

/** Stands for the persona as it is now where a revision is chosen. */
const NOW = 'now'

export interface Compared {
  beforeId: number
  /** Null: as it is now. */
  afterId: number | null
}

interface ComparisonProps {
  revisions: readonly Revision[]
  compared: Compared
  onChange: (compared: Compared) => void
  onClose: () => void
}

/** Two states of a persona side by side: only what differs, with the words that changed marked. */
export function Comparison({ revisions, compared, onChange, onClose }: ComparisonProps) {
  const { t } = useTranslation(['personaRevisions', 'common'])
  const { date } = useFormats()
  const { beforeId, afterId } = compared
  const answer = useOperation(
    'personas.compare',
    { beforeId, ...(afterId !== null && { afterId }) },
    { keepPrevious: true },
  )
  const choices = revisions.map(({ id, name, keptOn }) => ({
    value: String(id),
    label: `${name} (${date(keptOn)})`,
  }))
  return (
    <Stack component="section" gap="sm" aria-labelledby="comparison-title">
      <Group justify="space-between">
        <Title order={2} id="comparison-title" tabIndex={-1}>
          {t('comparison.title')}
        </Title>
        <CloseButton aria-label={t('comparison.close')} onClick={onClose} />
      </Group>
      <Group gap="sm" align="flex-end">
        <Select
          label={t('comparison.from')}
          data={choices}
          value={String(beforeId)}
          allowDeselect={false}
          onChange={(value) => onChange({ beforeId: Number(value), afterId })}
        />
        <Select
          label={t('comparison.to')}
          data={[{ value: NOW, label: t('now') }, ...choices]}
          value={afterId === null ? NOW : String(afterId)}
          allowDeselect={false}
          onChange={(value) => onChange({ beforeId, afterId: value === NOW ? null : Number(value) })}
        />
      </Group>
      {answer.isError && <ErrorPanel error={answer.error} onTryAgain={() => void answer.refetch()} />}
      {answer.isPending && <LoadingSkeleton lines={3} height={24} />}
      {answer.data && <Differences compared={answer.data} />}
    </Stack>
  )
}

function Differences({ compared }: { compared: OutputOf<'personas.compare'> }) {
  const { t } = useTranslation('personaRevisions')
  const { before, after, portraits, differences } = compared
  const count = differences.length + (portraits ? 1 : 0)
  if (count === 0) return <Text role="status">{t('comparison.same')}</Text>
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t('comparison.differences', { count })}. {t('comparison.marks')}
      </Text>
      <Table className={classes.table} aria-labelledby="comparison-title">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="20%">
              {t('comparison.part')}
            </Table.Th>
            <Table.Th scope="col" w="40%" dir="auto">
              {before.name}
            </Table.Th>
            <Table.Th scope="col" w="40%" dir="auto">
              {after?.name ?? t('now')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {portraits && <Faces {...portraits} />}
          {differences.map(({ label, ...texts }, index) => (
            <Table.Tr key={index}>
              <Table.Th scope="row" dir="auto">
                {label}
              </Table.Th>
              {(['before', 'after'] as const).map((side) => (
                <Table.Td key={side}>
                  {texts[side] === '' ? (
                    <Text span c="dimmed">
                      {t('comparison.empty')}
                    </Text>
                  ) : (
                    <ChangedText {...texts} side={side} />
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

/** The faces of both states. */
function Faces(portraits: NonNullable<OutputOf<'personas.compare'>['portraits']>) {
  const { t } = useTranslation('personaRevisions')
  return (
    <Table.Tr>
      <Table.Th scope="row">{t('comparison.portrait')}</Table.Th>
      {(['before', 'after'] as const).map((side) => {
        const jpeg = portraits[side]
        return (
          <Table.Td key={side}>
            {jpeg === null ? (
              <Text span c="dimmed">
                {t('comparison.empty')}
              </Text>
            ) : (
              <img
                src={`data:image/jpeg;base64,${jpeg}`}
                alt={t(`comparison.face.${side}`)}
                className={classes.face}
              />
            )}
          </Table.Td>
        )
      })}
    </Table.Tr>
  )
}
