import type { CustomerColumn } from '../../../../shared/customerColumns'
import type { CustomerFilter, CustomerRow } from '../../../../shared/operations/customers'
import type { Translate } from '../../../../shared/texts/i18n'
import { inSnapshot } from '../../../database/sql'
import type { HeavyReadContext } from '../../context'
import type { CellValue, Column, Sheet } from '../../transfer/export/cells'
import { csvPieces } from '../../transfer/export/csv'
import { ticker } from '../../transfer/export/ticker'
import { saveTo } from '../../transfer/export/wholeFile'
import { writeWorkbook } from '../../transfer/export/workbook'
import { listPage, type ListQuery } from '../list/queries'
import { rowsOf } from '../queries'

interface ListExport {
  query: string
  filter: CustomerFilter
  sort: ListQuery['sort']
  columns: readonly CustomerColumn[]
  format: 'csv' | 'xlsx'
}

interface ListColumn extends Pick<Column, 'kind' | 'width'> {
  value: (row: CustomerRow, t: Translate) => CellValue
}

const figure = { kind: 'money', width: 16 } as const

/** What a column says about a customer. The place brings its country along: that is a column of its own here. */
const columnsOf: Readonly<Record<CustomerColumn, ListColumn>> = {
  grade: { kind: 'text', width: 8, value: ({ grade }) => (grade === 'ungraded' ? '' : grade) },
  name: { kind: 'text', width: 32, value: ({ name }) => name },
  kind: { kind: 'text', width: 10, value: ({ kind }, t) => t(`customers:kind.${kind}`) },
  status: { kind: 'text', width: 10, value: ({ status }, t) => t(`customers:status.${status}`) },
  stage: { kind: 'text', width: 14, value: ({ stage }, t) => (stage ? t(`customers:stage.${stage}`) : '') },
  place: { kind: 'text', width: 20, value: ({ place }) => place },
  tags: { kind: 'text', width: 24, value: ({ tags }) => tags.join('; ') },
  revenue12m: { ...figure, value: (row) => row.revenue12m },
  contribution12m: { ...figure, value: (row) => row.contribution12m },
  revenue: { ...figure, value: (row) => row.revenue },
  contribution: { ...figure, value: (row) => row.contribution },
  orders: { kind: 'integer', width: 9, value: (row) => row.orders },
  averageDaysLate: { kind: 'decimal', width: 11, value: (row) => rounded(row.averageDaysLate) },
  openAmount: { ...figure, value: (row) => row.openAmount },
  lastPurchaseOn: { kind: 'date', width: 13, value: (row) => row.lastPurchaseOn },
  lastTouchOn: { kind: 'date', width: 13, value: (row) => row.lastTouchOn },
  score: { kind: 'decimal', width: 8, value: (row) => rounded(row.score) },
  fit: { kind: 'decimal', width: 8, value: (row) => rounded(row.fit) },
  nextStep: {
    kind: 'text',
    width: 40,
    value: ({ nextStep }) => (nextStep ? `${nextStep.dueOn}: ${nextStep.text}` : ''),
  },
}

/** One digit is more than anyone reads, and hides how a fraction is kept. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10
}

const rowsAtOnce = 1000

/** Saves the list as it is searched, filtered and sorted. */
export function exportList(context: HeavyReadContext, asked: ListExport) {
  const { db, t, now, figures, asOf, settings } = context
  const { columns: wanted, format, ...question } = asked
  return inSnapshot(db, () => {
    const { ids } = listPage(db, { ...question, limit: Number.MAX_SAFE_INTEGER, offset: 0 }, figures)
    const columns = [...new Set(wanted)].map((id) => ({ id, ...columnsOf[id] }))
    const sheet: Sheet = {
      name: t('export:names.customers'),
      count: ids.length,
      columns: [
        { heading: t('export:headings.customerNumber'), kind: 'id', width: 16 },
        ...columns.flatMap(({ id, kind, width }): Column[] => [
          { heading: t(`customers:columns.${id}`), kind, width },
          ...(id === 'place'
            ? [{ heading: t('export:headings.country'), kind: 'text' as const, width: 14 }]
            : []),
        ]),
      ],
      rows: function* () {
        for (let from = 0; from < ids.length; from += rowsAtOnce) {
          for (const row of rowsOf(db, ids.slice(from, from + rowsAtOnce), figures, asOf)) {
            yield [
              row.externalId,
              ...columns.flatMap(({ id, value }) => [
                value(row, t),
                ...(id === 'place' ? [row.country] : []),
              ]),
            ]
          }
        }
      },
    }
    const { currency } = settings
    const tick = ticker(context, 0, 1, ids.length, t('export:progress.list'))
    const file = saveTo(context, (write) => {
      if (format === 'xlsx') writeWorkbook(write, [sheet], { currency, at: now }, tick)
      else for (const piece of csvPieces(sheet, currency, tick)) write(piece)
    })
    return { file, rows: ids.length }
  })
}
