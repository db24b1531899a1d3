import { Table, Text, Title } from '@mantine/core'
import { lazy, Suspense, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { grades } from '../../../../shared/choices'
import type { GradeMonth } from '../../../../shared/operations/gradeOverview'
import { useOperation } from '../../../api'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { GradeRing } from '../../../components/GradeRing'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { Money } from '../../../components/Money'
import { useFormats } from '../../../components/formats'
import classes from './Movers.module.css'

// The chart library is only loaded where there is something to draw.
const MonthsChart = lazy(async () => ({ default: (await import('./MonthsChart')).MonthsChart }))

const shown = 24

/** How many customers each grade had month by month, as bars and as a table. */
export function MonthsSection() {
  const { t } = useTranslation('movers')
  const { month } = useFormats()
  const id = useId()
  const answer = useOperation('grading.months', { limit: shown })
  const months = answer.data?.months ?? []
  const [first, last] = [months[0], months.at(-1)]
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id}>
        {t('months.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('months.text')} {months.length < 2 && t('months.soon')}
      </Text>
      {answer.error && <ErrorPanel error={answer.error} onTryAgain={() => void answer.refetch()} />}
      {answer.isPending && <LoadingSkeleton lines={3} />}
      {first && last && first !== last && (
        <div className={classes.chart}>
          <Suspense>
            <MonthsChart
              months={months}
              label={t('months.chart', { from: month(first.asOf), to: month(last.asOf) })}
            />
          </Suspense>
        </div>
      )}
      {months.length > 0 && <MonthsTable months={months} />}
    </section>
  )
}

function MonthsTable({ months }: { months: readonly GradeMonth[] }) {
  const { t } = useTranslation('movers')
  return (
    <Table aria-label={t('months.table')} verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('months.month')}</Table.Th>
          {grades.map((grade) => (
            <Table.Th key={grade} scope="col" ta="right">
              <GradeRing grade={grade} size="sm" />
            </Table.Th>
          ))}
          {(['customers', 'revenue', 'contribution'] as const).map((name) => (
            <Table.Th key={name} scope="col" ta="right">
              {t(`months.${name}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {months.toReversed().map((one) => (
          <MonthRow key={one.month} month={one} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function MonthRow({ month: { asOf, grades: held } }: { month: GradeMonth }) {
  const { number, month } = useFormats()
  const sum = (of: (one: GradeMonth['grades'][number]) => number) =>
    held.reduce((all, one) => all + of(one), 0)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {month(asOf)}
      </Table.Th>
      {grades.map((grade) => (
        <Table.Td key={grade} ta="right">
          {number(held.find((one) => one.grade === grade)?.customers ?? 0)}
        </Table.Td>
      ))}
      <Table.Td ta="right">{number(sum((one) => one.customers))}</Table.Td>
      <Table.Td ta="right">
        <Money amount={sum((one) => one.revenue12m)} />
      </Table.Td>
      <Table.Td ta="right">
        <Money amount={sum((one) => one.contribution12m)} />
      </Table.Td>
    </Table.Tr>
  )
}
