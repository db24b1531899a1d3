import { Anchor, Badge, Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OutputOf } from '../../../shared/operations'
import type { ChosenField, ComparedCustomer } from '../../../shared/operations/duplicates'
import { useFormats } from '../../components/formats'
import { AttachedRows } from './AttachedRows'
import { ComparedLine } from './ComparedLine'
import { compareRows, rowKey } from './rows'
import type { MergeDecision } from './use-merge-choice'
import classes from './duplicates.module.css'

/** The dot stands beside the first line of its text. */
const dot = { inner: classes.dot ?? '' }

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
          <ComparedLine key={rowKey(row)} row={row} sides={[a, b]} decision={decision} />
        ))}
        <AttachedRows a={a} b={b} />
      </tbody>
    </table>
  )
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
        classNames={dot}
        name="survivor"
        checked={stays}
        label={t('compare.stays')}
        aria-label={t('compare.staysNamed', { name: customer.name })}
        onChange={() => {
          decision.keep(customer.id)
        }}
      />
    </th>
  )
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
      case 'stage':
        return customer.stage === null ? '' : t(`stage.${customer.stage}`)
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
