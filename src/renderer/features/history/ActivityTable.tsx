import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/operations/history'
import { useFormats } from '../../components/formats'
import { ActivityRow } from './ActivityRow'
import { byDay } from './days'
import classes from './history.module.css'

interface ActivityTableProps {
  rows: readonly Action[]
  /** Of these, the one that is opened from the start. */
  openId?: number
  /** In a narrow place: without the number of records. */
  narrow?: boolean
}

/** What was done, one action in a row, by day; each opens to what it changed. */
export function ActivityTable({ rows, openId, narrow = false }: ActivityTableProps) {
  const { t } = useTranslation('history')
  const columns = narrow ? 3 : 4
  return (
    <Table
      aria-label={t('table.label')}
      verticalSpacing={6}
      className={classes.table}
      data-narrow={narrow || undefined}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('table.what')}</Table.Th>
          <Table.Th scope="col" w={64}>
            {t('table.when')}
          </Table.Th>
          {!narrow && (
            <Table.Th scope="col" w={150} ta="right">
              {t('table.changes')}
            </Table.Th>
          )}
          <Table.Th scope="col" w={narrow ? 96 : 140} ta="right">
            {t('table.actions')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      {byDay(rows).map(({ day, actions }) => (
        <Table.Tbody key={`${day} ${String(actions[0]?.id)}`}>
          <DayHeading day={day} columns={columns} />
          {actions.map((action) => (
            <ActivityRow
              key={action.id}
              action={action}
              narrow={narrow}
              columns={columns}
              startsOpen={action.id === openId}
            />
          ))}
        </Table.Tbody>
      ))}
    </Table>
  )
}

function DayHeading({ day, columns }: { day: string; columns: number }) {
  const { longDate, relative, settings } = useFormats()
  return (
    <Table.Tr className={classes.day}>
      <Table.Th scope="rowgroup" colSpan={columns}>
        {longDate(day)}
        {settings.lookAsOf === null && (
          <Text component="span" inherit c="dimmed" fw={400}>
            {' · '}
            {relative(day)}
          </Text>
        )}
      </Table.Th>
    </Table.Tr>
  )
}
