import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Measure } from '../../../../shared/operations/criteria'
import { useFormats } from '../../../components/formats'
import type { CriteriaFormApi } from './form-type'
import { useMeasureText } from './measure-text'
import { useDistribution } from './use-distribution'

interface RankTableProps {
  form: CriteriaFormApi
  index: number
  measure: Measure
}

/** Which numbers today's customers have in each fifth of the ranks. */
export function RankTable({ form, index, measure }: RankTableProps) {
  const { t } = useTranslation('grading')
  const { number } = useFormats()
  const text = useMeasureText(measure)
  const today = useDistribution(form, index)
  if (!today) return null
  return (
    <div>
      <Table maw={460} withRowBorders={false} verticalSpacing={4} aria-label={t('criteria.fifths')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('criteria.bandValue')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('criteria.numbers')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('criteria.today')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="tabular">
          {today.parts.toReversed().map(({ value, from, upTo, customers }) => (
            <Table.Tr key={value}>
              <Table.Th scope="row" fw={400}>
                {t('criteria.fromTo', { from: number(value), to: number(value + 20) })}
              </Table.Th>
              <Table.Td ta="right">
                {from === null || upTo === null
                  ? '–'
                  : from === upTo
                    ? text(from)
                    : t('criteria.fromTo', { from: text(from), to: text(upTo) })}
              </Table.Td>
              <Table.Td ta="right">{number(customers)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Unknown unknown={today.unknown} />
    </div>
  )
}

/** How many customers a criterion says nothing about. */
export function Unknown({ unknown }: { unknown: number }) {
  const { t } = useTranslation('grading')
  if (unknown === 0) return null
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {t('criteria.unknown', { count: unknown })}
    </Text>
  )
}
