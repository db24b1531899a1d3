import { Anchor, Badge, Radio } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OutputOf } from '../../../shared/operations'
import type { ChosenField, ComparedCustomer } from '../../../shared/operations/duplicates'
import { useFormats } from '../../components/formats'
import { AttachedRows } from './AttachedRows'
import { compareRows, isSameRow, type CompareRow } from './rows'
import type { MergeDecision } from './use-merge-choice'
import { useFieldNames } from './use-field-names'
import classes from './duplicates.module.css'

interface CompareTableProps {
  pair: OutputOf<'duplicates.compare'>
  decision: MergeDecision
}

/** Two customers beside each other, field by field; where they differ, one says which value stays. */
export function CompareTable({ pair: { a, b }, decision }: CompareTableProps) {
  const { t } = useTranslation('duplicates')
  const valueOf = useValueOf()
  return (
    <table className={classes.table} aria-label={t('compare.label', { one: a.name, other: b.name })}>
      <thead>
        <tr>
          <td />
          {[a, b].map((customer) => (
            <CustomerHead key={customer.id} customer={customer} decision={decision} />
          ))}
        </tr>
      </thead>
      <tbody>
        {compareRows(a, b, valueOf).map((row) => (
          <Row key={rowKey(row)} row={row} sides={[a, b]} decision={decision} />
        ))}
        <AttachedRows a={a} b={b} />
      </tbody>
    </table>
  )
}

function rowKey(row: CompareRow): string {
  return row.kind === 'trait' ? `trait-${String(row.traitId)}` : row.field
}

function CustomerHead({ customer, decision }: { customer: ComparedCustomer; decision: MergeDecision }) {
  const { t } = useTranslation(['duplicates', 'customers'])
  const stays = decision.survivor.id === customer.id
  return (
    <th scope="col" data-stays={stays || undefined}>
      <Anchor component={Link} href={`/customers/${String(customer.id)}`} className={classes.name}>
        {customer.name}
      </Anchor>{' '}
      {customer.archived && <Badge variant="default">{t('list.archived')}</Badge>}
      <Radio
        mt={6}
        size="xs"
        name="survivor"
        checked={stays}
        label={stays ? t('compare.stays') : t('compare.goes')}
        aria-label={t('compare.staysNow', { name: customer.name })}
        onChange={() => {
          decision.keep(customer.id)
        }}
      />
    </th>
  )
}

interface RowProps {
  row: CompareRow
  sides: readonly [ComparedCustomer, ComparedCustomer]
  decision: MergeDecision
}

function Row({ row, sides: [a, b], decision }: RowProps) {
  const { t } = useTranslation('duplicates')
  const nameOf = useFieldNames()
  const same = isSameRow(row)
  const name = nameOf(row)
  const head = (note: string | null) => (
    <th scope="row">
      {name}
      {note !== null && <span className={classes.note}>{note}</span>}
    </th>
  )
  if (same) {
    return (
      <tr className={classes.same}>
        {head(t('compare.same'))}
        <td colSpan={2}>{contentOf(row.values[0])}</td>
      </tr>
    )
  }
  const isChoice =
    row.kind === 'choice' || (row.kind === 'trait' && row.values.every((value) => value !== ''))
  if (!isChoice) {
    return (
      <tr data-differs>
        {head(row.kind === 'texts' ? t('compare.joinedText') : t('compare.joined'))}
        <td>{contentOf(row.values[0])}</td>
        <td>{contentOf(row.values[1])}</td>
      </tr>
    )
  }
  const chosen = row.kind === 'trait' ? decision.chosenForTrait(row.traitId) : decision.chosenFor(row.field)
  const choose = (id: number) => {
    if (row.kind === 'trait') decision.chooseTrait(row.traitId, id)
    else decision.choose(row.field, id)
  }
  return (
    <tr data-differs>
      {head(null)}
      {[a, b].map(({ id }, index) => (
        <ChoiceCell
          key={id}
          group={name}
          value={row.values[index] ?? ''}
          checked={chosen === id}
          onChoose={() => {
            choose(id)
          }}
        />
      ))}
    </tr>
  )
}

interface ChoiceCellProps {
  group: string
  value: string | readonly string[]
  checked: boolean
  onChoose: () => void
}

function ChoiceCell({ group, value, checked, onChoose }: ChoiceCellProps) {
  const { t } = useTranslation('duplicates')
  const id = useId()
  return (
    <td data-chosen={checked || undefined}>
      <Radio
        id={id}
        size="xs"
        name={group}
        checked={checked}
        label={value === '' ? <span className={classes.note}>{t('compare.empty')}</span> : value}
        onChange={onChoose}
      />
    </td>
  )
}

function contentOf(value: string | readonly string[]): ReactNode {
  if (typeof value === 'string') return <span className={classes.text}>{value}</span>
  return value.map((line, index) => <div key={index}>{line}</div>)
}

/** A single value as it is read. */
function useValueOf(): (customer: ComparedCustomer, field: ChosenField) => string {
  const { t } = useTranslation('customers')
  const { date } = useFormats()
  return (customer, field) => {
    switch (field) {
      case 'kind':
        return t(`kind.${customer.kind}`)
      case 'status':
        return t(`status.${customer.status}`)
      case 'customerSince':
      case 'birthday':
        return customer[field] === null ? '' : date(customer[field])
      case 'referredById':
        return customer.referredByName ?? ''
      case 'externalId':
        return customer.externalId ?? ''
      default:
        return customer[field]
    }
  }
}
