import { Group, ScrollArea, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { shownScore } from '../../../../shared/scores'
import { GradeRing } from '../../../components/GradeRing'
import { Money } from '../../../components/Money'
import { useFormats } from '../../../components/formats'
import classes from './WhatIf.module.css'
import type { WhatIfAnswer } from './WhatIfBar'

/** From which grade to which, and who: those with the most revenue first. */
export function WhatIfDetails({ answer: { moves, movers, moved } }: { answer: WhatIfAnswer }) {
  const { t } = useTranslation('grading')
  const { number } = useFormats()
  const score = (value: number | null) => (value === null ? '–' : number(shownScore(value, 1), 1))
  return (
    <div className={classes.details}>
      <ul className={classes.moves} aria-label={t('whatIf.moves')}>
        {moves.map(({ from, to, customers, revenue12m }) => (
          <li key={`${from}${to}`}>
            <Group gap={6} wrap="nowrap">
              <GradeRing grade={from} size="sm" />
              <span aria-hidden="true">→</span>
              <GradeRing grade={to} size="sm" />
              <Text size="sm">{t('customers', { count: customers })}</Text>
              <Text size="sm" c="dimmed" ml="auto">
                <Money amount={revenue12m} />
              </Text>
            </Group>
          </li>
        ))}
      </ul>
      <ScrollArea.Autosize mah={260} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Table verticalSpacing={4} stickyHeader aria-label={t('whatIf.movers')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('whatIf.customer')}</Table.Th>
              <Table.Th scope="col">{t('whatIf.move')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t('whatIf.score')}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t('whatIf.revenue')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {movers.map(({ id, name, from, to, scoreBefore, scoreAfter, revenue12m }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400} className={classes.name}>
                  {name}
                </Table.Th>
                <Table.Td>
                  <Group gap={6} wrap="nowrap">
                    <GradeRing grade={from} size="sm" />
                    <span aria-hidden="true">→</span>
                    <GradeRing grade={to} size="sm" />
                  </Group>
                </Table.Td>
                <Table.Td ta="right" className="tabular">
                  {`${score(scoreBefore)} → ${score(scoreAfter)}`}
                </Table.Td>
                <Table.Td ta="right">
                  <Money amount={revenue12m} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {moved > movers.length && (
          <Text size="sm" c="dimmed" p="xs">
            {t('whatIf.more', { count: moved - movers.length })}
          </Text>
        )}
      </ScrollArea.Autosize>
    </div>
  )
}
