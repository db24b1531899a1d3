import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RecordChange } from '../../../shared/operations/history'
import classes from './history.module.css'

/** One record that was added, changed or removed, field by field. */
export function RecordChangeItem({ row }: { row: RecordChange }) {
  const { t } = useTranslation('history')
  const { record, change, title, customer, fields } = row
  const own = record === 'customer'
  return (
    <li className={classes.record}>
      <div>
        <Text component="span" size="sm" c="dimmed">
          {t('details.what', { record: t(`record.${record}`), change: t(`change.${change}`) })}{' '}
        </Text>
        <Text component="span" size="sm" fw={560} className={classes.words ?? ''}>
          {own && customer?.present ? <CustomerLink customer={customer} /> : title}
        </Text>
        {!own && customer && (
          <Text component="span" size="sm">
            {' · '}
            {customer.present ? <CustomerLink customer={customer} /> : customer.name}
          </Text>
        )}
      </div>
      {fields.length > 0 && (
        <dl className={classes.fields}>
          {fields.map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {change === 'changed' && <Value text={before} kind="before" />}
                {change === 'changed' && <span aria-hidden="true">→</span>}
                {change === 'removed' ? (
                  <Value text={before} kind="before" />
                ) : (
                  <Value text={after} kind="after" />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

function CustomerLink({ customer }: { customer: { id: number; name: string } }) {
  return (
    <Anchor component={Link} href={`/customers/${String(customer.id)}`} inherit>
      {customer.name}
    </Anchor>
  )
}

/** A value before or after; screen readers are told which. */
function Value({ text, kind }: { text: string; kind: 'before' | 'after' }) {
  const { t } = useTranslation('history')
  const Element = kind === 'before' ? 'del' : 'ins'
  if (text === '') return <span className={classes.empty}>{t('details.empty')}</span>
  return <Element className={classes[kind]}>{text}</Element>
}
