import { Anchor, Button, Group, Table, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { calendarDate } from '../../../../shared/dates'
import type { Mover } from '../../../../shared/operations/gradeOverview'
import { DateText } from '../../../components/DateText'
import { GradeRing } from '../../../components/GradeRing'
import { Money } from '../../../components/Money'
import { Pager } from '../../../components/Pager'
import { Score } from '../../../components/Score'
import classes from './Movers.module.css'
import { together, useMoversState, type Cell } from './movers-state'
import type { MoversAnswer } from './MoversPage'

/** Who moved, or who stands in the chosen cell, those with the most revenue first. */
export function MoverList({ answer: { rows, listed }, cell }: { answer: MoversAnswer; cell: Cell | null }) {
  const { t } = useTranslation(['movers', 'common'])
  const { choose, offset, turnTo } = useMoversState()
  const id = useId()
  const named = (grade: Cell['from']) => (grade === 'new' ? t('matrix.new') : t(`common:grade.${grade}`))
  return (
    <section aria-labelledby={id} className={classes.list}>
      <Group gap="sm" mb="xs">
        <Title order={2} id={id}>
          {cell ? t('list.chosen', { from: named(cell.from), to: named(cell.to) }) : t('list.label')}
        </Title>
        {cell && (
          <Button size="compact-sm" variant="subtle" onClick={() => choose(null)}>
            {t('list.everyone')}
          </Button>
        )}
      </Group>
      {rows.length === 0 && <Text c="dimmed">{t('list.nobody')}</Text>}
      {rows.length > 0 && (
        <Table aria-labelledby={id} verticalSpacing={5}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('list.customer')}</Table.Th>
              <Table.Th scope="col">{t('list.move')}</Table.Th>
              <Table.Th scope="col">{t('list.why')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t('list.score')}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t('list.revenue')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((mover) => (
              <MoverRow key={mover.id} mover={mover} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Pager offset={offset} size={together} total={listed} onOffset={turnTo} />
    </section>
  )
}

/** The calendar date of a moment where this computer stands. */
function dayOf(moment: string): string {
  const at = new Date(moment)
  return calendarDate(at.getFullYear(), at.getMonth() + 1, at.getDate())
}

function MoverRow({ mover: { id, name, place, from, to, changed, score, revenue12m } }: { mover: Mover }) {
  const { t } = useTranslation(['movers', 'grading'])
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <div className={classes.who}>
          <Anchor component={Link} href={`/customers/${String(id)}`} inherit>
            {name}
          </Anchor>
          {place !== '' && <span className={classes.place}>{place}</span>}
        </div>
      </Table.Th>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          {from === 'new' ? t('matrix.new') : <GradeRing grade={from} size="sm" />}
          <span aria-hidden="true">→</span>
          <GradeRing grade={to} size="sm" />
        </Group>
      </Table.Td>
      <Table.Td>
        {changed && (
          <>
            {t(`grading:panel.cause.${changed.cause}`)}
            <span className={classes.when}>
              <DateText date={dayOf(changed.at)} style="relative" />
            </span>
          </>
        )}
      </Table.Td>
      <Table.Td ta="right">
        <Score score={score} />
      </Table.Td>
      <Table.Td ta="right">
        <Money amount={revenue12m} />
      </Table.Td>
    </Table.Tr>
  )
}
