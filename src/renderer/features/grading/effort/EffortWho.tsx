import { Anchor, Button, Group, Table, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Money } from '../../../components/Money'
import { Score } from '../../../components/Score'
import { useFormats } from '../../../components/formats'
import classes from './Effort.module.css'
import type { EffortAnswer } from './EffortPage'

/** The customers of the chosen grade who take time or money, those who cost most first. */
export function EffortWho({ answer, onMore }: { answer: EffortAnswer; onMore: () => void }) {
  const { t } = useTranslation(['effort', 'common'])
  const { number } = useFormats()
  const id = useId()
  const { grade, rows, listed } = answer
  if (grade === null) return null
  const numbers = ['score', 'revenue', 'contribution', 'costToServe', 'time'] as const
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id}>
        {t('who.title', { grade: t(`common:grade.${grade}`) })}
      </Title>
      <Text size="sm" c="dimmed" mb="xs" role="status">
        {t(rows.length === 0 ? 'who.nobody' : 'who.text')}
      </Text>
      {rows.length > 0 && (
        <Table aria-labelledby={id} verticalSpacing={5}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('who.customer')}</Table.Th>
              {numbers.map((name) => (
                <Table.Th key={name} scope="col" ta="right">
                  {name === 'score' ? t('who.score') : t(`table.${name}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row" fw={400}>
                  <div className={classes.who}>
                    <Anchor component={Link} href={`/customers/${String(row.id)}`} inherit>
                      {row.name}
                    </Anchor>
                    {row.place !== '' && <span className={classes.place}>{row.place}</span>}
                  </div>
                </Table.Th>
                <Table.Td ta="right">
                  <Score score={row.score} />
                </Table.Td>
                <Table.Td ta="right">
                  <Money amount={row.revenue12m} />
                </Table.Td>
                <Table.Td ta="right">
                  <Money amount={row.contribution12m} />
                </Table.Td>
                <Table.Td ta="right">
                  <Money amount={row.costToServe12m} />
                </Table.Td>
                <Table.Td ta="right" className="tabular">
                  {t('table.hours', { hours: number(row.minutes12m / 60, 1) })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {listed > rows.length && (
        <Group gap="sm" mt="xs">
          {rows.length < 1000 && (
            <Button size="xs" variant="default" onClick={onMore}>
              {t('who.more')}
            </Button>
          )}
          <Text size="sm" c="dimmed">
            {t('who.left', { count: listed - rows.length })}
          </Text>
        </Group>
      )}
    </section>
  )
}
