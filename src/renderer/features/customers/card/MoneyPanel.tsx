import { Button, Collapse, Table, Title } from '@mantine/core'
import { lazy, Suspense, useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '../../../../shared/operations/customers'
import { DateText } from '../../../components/DateText'
import { Money } from '../../../components/Money'
import { useFormats } from '../../../components/formats'
import classes from './card.module.css'

// The chart library is only loaded where there is something to draw.
const RevenueChart = lazy(async () => ({ default: (await import('./RevenueChart')).RevenueChart }))

/** What the customer brings, costs and owes. */
export function MoneyPanel({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('customers')
  const { date, money, number } = useFormats()
  const { figures, years } = card
  const bought = figures.firstPurchaseOn !== null
  const estimated = figures.estimatedCost !== 0
  const rows: { name: string; value: ReactNode; main?: true }[] = [
    { name: t('card.revenue12m'), value: <Money amount={bought ? figures.revenue12m : null} />, main: true },
    {
      name: t('card.contribution12m'),
      value: <Money amount={figures.contribution12m} estimated={estimated} />,
      main: true,
    },
    { name: t('card.revenue'), value: <Money amount={bought ? figures.revenue : null} /> },
    {
      name: t('card.contribution'),
      value: <Money amount={figures.contribution} estimated={estimated} />,
    },
    { name: t('card.costToServe'), value: <Money amount={figures.costToServe} /> },
    { name: t('card.openAmount'), value: <Money amount={figures.openAmount} /> },
    {
      name: t('card.averageDaysLate'),
      value: figures.averageDaysLate === null ? '–' : number(figures.averageDaysLate, 1),
    },
    { name: t('card.orders'), value: number(figures.orders) },
    { name: t('card.lastPurchaseOn'), value: <DateText date={figures.lastPurchaseOn} style="relative" /> },
  ]
  return (
    <section className={classes.panel} aria-label={t('card.money')}>
      <Title order={2} className={classes.panelTitle}>
        {t('card.money')} <span className={classes.quiet}>{t('card.asOf', { date: date(card.asOf) })}</span>
      </Title>
      <dl className={classes.figures}>
        {rows.map(({ name, value, main }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt data-main={main}>{name}</dt>
            <dd data-main={main}>{value}</dd>
          </div>
        ))}
      </dl>
      {estimated && (
        <p className={classes.quiet}>
          {t('card.estimatedNote', { amount: money(figures.estimatedCost, { cents: false }) })}
        </p>
      )}
      {years.length === 0 ? <p className={classes.quiet}>{t('card.noYears')}</p> : <Years card={card} />}
    </section>
  )
}

function Years({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('customers')
  const { number, money } = useFormats()
  const [opened, setOpened] = useState(false)
  const table = useId()
  const best = card.years.reduce((one, other) => (other.revenue > one.revenue ? other : one))
  const summary = t('card.chart', {
    name: card.name,
    year: best.year,
    revenue: money(best.revenue, { cents: false }),
  })
  return (
    <>
      <div className={classes.chart}>
        <Suspense>
          <RevenueChart years={card.years} label={`${t('card.byYear')}. ${summary}`} />
        </Suspense>
      </div>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-expanded={opened}
        aria-controls={table}
        onClick={() => {
          setOpened(!opened)
        }}
      >
        {t(opened ? 'card.hideTable' : 'card.showTable')}
      </Button>
      <Collapse expanded={opened} id={table}>
        <Table aria-label={t('card.byYear')} verticalSpacing={3} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('card.year')}</Table.Th>
              {(['revenue', 'contribution', 'orders'] as const).map((column) => (
                <Table.Th key={column} scope="col" ta="right">
                  {t(`columns.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {card.years.map(({ year, revenue, contribution, orders }) => (
              <Table.Tr key={year}>
                <Table.Th scope="row">{year}</Table.Th>
                <Table.Td ta="right">
                  <Money amount={revenue} />
                </Table.Td>
                <Table.Td ta="right">
                  <Money amount={contribution} />
                </Table.Td>
                <Table.Td ta="right">{number(orders)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Collapse>
    </>
  )
}
