import { Alert, Anchor, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { ImportPreview, ImportRequest, ImportRowsShown } from '../../../shared/operations/transfer'
import { useFormats } from '../../components/formats'
import { ProblemTable } from './ProblemTable'
import { RowTable } from './RowTable'
import { StepCard } from './StepCard'
import classes from './transfer.module.css'

interface CheckStepProps {
  file: ImportPreview
  /** What the preview was asked with. */
  request: ImportRequest
  busy: boolean
}

/** What the import would do: big numbers, what needs a look, and the rows. */
export function CheckStep({ file, request, busy }: CheckStepProps) {
  const { t } = useTranslation('transfer')
  return (
    <StepCard
      number={3}
      title={t('page.check.title')}
      aside={
        <Text size="sm" c="dimmed" role="status">
          {busy ? t('page.check.updating') : ''}
        </Text>
      }
    >
      {file.blocked !== null ? (
        <Alert
          color="ochre"
          variant="light"
          icon={<IconAlertTriangle aria-hidden="true" />}
          title={t('page.check.blocked')}
        >
          {file.blocked}
        </Alert>
      ) : (
        <Stack gap="md" data-busy={busy || undefined}>
          <Numbers file={file} />
          <Remarks file={file} />
          <Problems file={file} />
          <Rows file={file} request={request} />
        </Stack>
      )}
    </StepCard>
  )
}

function Numbers({ file: { counts, problemCount } }: { file: ImportPreview }) {
  const { t } = useTranslation('transfer')
  const { number } = useFormats()
  const numbers = [
    { key: 'new', value: counts.new, label: t('page.check.new') },
    { key: 'changed', value: counts.changed, label: t('page.check.changed') },
    { key: 'unchanged', value: counts.unchanged, label: t('page.check.unchanged') },
    { key: 'skipped', value: counts.skipped, label: t('page.check.skipped', { count: counts.skipped }) },
  ]
  return (
    <dl className={classes.numbers}>
      {numbers.map(({ key, value, label }) => (
        <div key={key} className={classes.number} data-count={key} data-none={value === 0 || undefined}>
          <dt>{label}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
      {problemCount > 0 && (
        <div className={classes.number} data-count="look">
          <dt>{t('page.check.look', { count: problemCount })}</dt>
          <dd>{number(problemCount)}</dd>
        </div>
      )}
    </dl>
  )
}

function Remarks({ file }: { file: ImportPreview }) {
  const { t } = useTranslation('transfer')
  const { money, number } = useFormats()
  const { counts } = file
  const remarks = [
    file.into === 'purchases' && counts.new > 0 && t('page.check.amount', { amount: money(file.amount) }),
    file.into !== 'customers' &&
      counts.customersCreated > 0 &&
      `${number(counts.customersCreated)} ${t(`page.check.created.${file.into}`, { count: counts.customersCreated })}`,
    file.into === 'ratings' && t('page.check.ratings'),
    file.joinedRows > 0 && t('page.check.joined', { count: file.joinedRows }),
    file.countsAsSettled && t('page.check.settled'),
    counts.new + counts.changed === 0 && counts.unchanged > 0 && t('page.check.nothing'),
    counts.new + counts.changed + counts.unchanged === 0 && t('page.check.allSkipped'),
  ].filter((remark) => remark !== false)
  if (remarks.length === 0 && !file.notCompared) return null
  return (
    <ul className={classes.remarks}>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
      {file.notCompared && <NotCompared />}
    </ul>
  )
}

/** Nobody is to think that these customers are surely new. */
function NotCompared() {
  return (
    <li>
      <Trans
        ns="transfer"
        i18nKey="page.check.notCompared"
        components={{ duplicates: <Anchor component={Link} href="/data/duplicates" inherit /> }}
      />
    </li>
  )
}

function Problems({ file }: { file: ImportPreview }) {
  const { t } = useTranslation('transfer')
  const shown = file.problems.length
  if (shown === 0) return <Text size="sm">{t('page.check.noProblems')}</Text>
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <h3 className={classes.tableTitle}>{t('page.check.problems')}</h3>
        {shown < file.problemCount && (
          <Text size="sm" c="dimmed">
            {t('page.check.problemsShown', { shown, total: file.problemCount })}
          </Text>
        )}
      </Group>
      <ProblemTable problems={file.problems} />
    </div>
  )
}

/** The rows, of all or of one kind; kinds that no row is of are not offered. */
function Rows({ file, request }: { file: ImportPreview; request: ImportRequest }) {
  const { t } = useTranslation('transfer')
  const { number } = useFormats()
  const [chosen, setChosen] = useState<ImportRowsShown>('all')
  const label = useId()
  const { counts } = file
  const kinds: [ImportRowsShown, number][] = [
    ['all', counts.rows],
    ['new', counts.new],
    ['changed', counts.changed],
    ['unchanged', counts.unchanged],
    ['skipped', counts.skipped],
  ]
  const offered = kinds.filter(([show, count]) => show === 'all' || (count > 0 && count < counts.rows))
  const show = offered.some(([kind]) => kind === chosen) ? chosen : 'all'
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <h3 className={classes.tableTitle} id={label}>
          {t('page.check.rows')}
        </h3>
        {offered.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-labelledby={label}
            value={show}
            onChange={(value) => setChosen(value)}
            data={offered.map(([value, count]) => ({
              value,
              label: `${t(`page.check.show.${value}`)} ${number(count)}`,
            }))}
          />
        )}
      </Group>
      <RowTable
        key={`${file.file.token} ${show}`}
        file={file}
        request={request}
        show={show}
        expected={offered.find(([kind]) => kind === show)?.[1] ?? 0}
      />
    </div>
  )
}
