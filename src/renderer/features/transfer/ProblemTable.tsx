import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportProblem } from '../../../shared/operations/transfer'
import { VirtualTable } from './VirtualTable'
import classes from './transfer.module.css'

/** What needs a look: rows that are left out first, then those that are taken over differently. */
export function ProblemTable({ problems }: { problems: readonly ImportProblem[] }) {
  const { t } = useTranslation('transfer')
  const columns = [
    { key: 'row', header: t('page.check.row'), width: 70, numeric: true },
    { key: 'outcome', header: t('page.check.outcome'), width: 130 },
    { key: 'column', header: t('page.check.column'), width: 150 },
    { key: 'value', header: t('page.check.value'), width: 150 },
    { key: 'message', header: t('page.check.message'), width: 420 },
  ]
  return (
    <VirtualTable
      label={t('page.check.problems')}
      columns={columns}
      count={problems.length}
      cells={(index) => {
        const problem = problems[index]
        if (!problem) return []
        return [
          problem.row,
          <span key="outcome" className={classes.outcome} data-outcome={problem.severity}>
            {t(`page.check.severity.${problem.severity}`)}
          </span>,
          problem.column ?? (
            <Text key="column" span size="sm" c="dimmed">
              {t('page.check.wholeRow')}
            </Text>
          ),
          problem.value,
          <span key="message" title={problem.message}>
            {problem.message}
          </span>,
        ]
      }}
    />
  )
}
