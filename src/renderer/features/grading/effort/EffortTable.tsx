import { Button, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Grade } from '../../../../shared/choices'
import type { Effort } from '../../../../shared/operations/gradeOverview'
import { GradeRing } from '../../../components/GradeRing'
import { useFormats } from '../../../components/formats'
import classes from './Effort.module.css'
import type { EffortAnswer } from './EffortPage'

interface EffortTableProps {
  answer: EffortAnswer
  onChoose: (grade: Grade) => void
}

/** The grades side by side: what they bring at the left, what they take at the right, each as a number and a bar. */
export function EffortTable({ answer: { grades, grade: chosen, focus, total }, onChoose }: EffortTableProps) {
  const { t } = useTranslation(['effort', 'common'])
  const { number } = useFormats()
  const columns = useColumns()
  const sum = (of: (row: Effort) => number) => grades.reduce((all, row) => all + of(row), 0)
  return (
    <Table aria-label={t('table.label')} className={classes.table} verticalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('table.grade')}</Table.Th>
          {columns.map(({ name }) => (
            <Table.Th key={name} scope="col" ta="right">
              {t(`table.${name}`)}
            </Table.Th>
          ))}
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {grades.map((row) => (
          <Table.Tr
            key={row.grade}
            data-focus={row.grade === focus?.grade || undefined}
            className={classes.row}
          >
            <Table.Th scope="row">
              <GradeRing grade={row.grade} />
            </Table.Th>
            {columns.map(({ name, amount, share, written }) => (
              <Table.Td key={name} ta="right">
                <Portion text={written(amount(row))} share={share(row)} />
              </Table.Td>
            ))}
            <Table.Td ta="right">
              <Button
                size="compact-sm"
                variant={row.grade === chosen ? 'light' : 'subtle'}
                aria-pressed={row.grade === chosen}
                aria-label={t('table.whoLabel', { grade: t(`common:grade.${row.grade}`) })}
                disabled={row.customers === 0}
                onClick={() => onChoose(row.grade)}
              >
                {t('table.who')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('table.all')}</Table.Th>
          {columns.map(({ name, amount, written }) => (
            <Table.Td key={name} ta="right" fw={600}>
              {name === 'customers' ? number(total) : written(sum(amount))}
            </Table.Td>
          ))}
          <Table.Td />
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}

/** A number, its share of the whole, and the share again as a bar. */
function Portion({ text, share: part }: { text: string; share: number | null }) {
  const { share } = useFormats()
  const width = `${String(Math.min(100, Math.max(0, (part ?? 0) * 100)))}%`
  return (
    <div className={classes.portion}>
      <span className="tabular">{text}</span>
      <span className={classes.share}>{part === null ? '–' : share(part)}</span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.bar} style={{ width }} />
      </span>
    </div>
  )
}

interface Column {
  name: 'customers' | 'revenue' | 'contribution' | 'costToServe' | 'time'
  amount: (row: Effort) => number
  share: (row: Effort) => number | null
  written: (amount: number) => string
}

function useColumns(): readonly Column[] {
  const { t } = useTranslation('effort')
  const { number, money } = useFormats()
  const whole = (minor: number) => money(minor, { cents: false })
  const hours = (minutes: number) => t('table.hours', { hours: number(minutes / 60, minutes < 600 ? 1 : 0) })
  return [
    {
      name: 'customers',
      amount: (row) => row.customers,
      share: (row) => row.customersShare,
      written: number,
    },
    { name: 'revenue', amount: (row) => row.revenue12m, share: (row) => row.revenueShare, written: whole },
    {
      name: 'contribution',
      amount: (row) => row.contribution12m,
      share: (row) => row.contributionShare,
      written: whole,
    },
    {
      name: 'costToServe',
      amount: (row) => row.costToServe12m,
      share: (row) => row.costToServeShare,
      written: whole,
    },
    { name: 'time', amount: (row) => row.minutes12m, share: (row) => row.minutesShare, written: hours },
  ]
}
