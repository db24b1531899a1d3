import { Button, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import { PlanCard } from './PlanCard'
import { usePlansState } from './plans-state'
import classes from './plans.module.css'

type Column = OutputOf<'plans.board'>['columns'][number]

/** Plans in columns by where they stand, what waits for the owner first. */
export function PlanBoard({ columns }: { columns: readonly Column[] }) {
  return (
    <div className={classes.columns}>
      {columns.map((column) => (
        <PlanColumn key={column.place} column={column} />
      ))}
    </div>
  )
}

function PlanColumn({ column: { place, count, plans } }: { column: Column }) {
  const { t } = useTranslation('plans')
  const id = useId()
  const showInList = usePlansState((state) => state.set)
  return (
    <section className={classes.column} data-place={place} aria-labelledby={id}>
      <h2 id={id} className={classes.columnHead}>
        {t('columnHead', { place: t(`place.${place}`), count })}
      </h2>
      <ul className={classes.cards} aria-labelledby={id}>
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} />
        ))}
        {count === 0 && (
          <Text component="li" size="sm" c="dimmed" ta="center" py="md">
            {t(`nothing.${place}`)}
          </Text>
        )}
        {count > plans.length && (
          <li className={classes.more}>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                showInList({ view: 'list', place })
              }}
            >
              {t('more', { count: count - plans.length })}
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}
