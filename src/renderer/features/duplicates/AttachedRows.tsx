import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedCustomer } from '../../../shared/operations/duplicates'
import { useFormats } from '../../components/formats'
import classes from './duplicates.module.css'

/** What hangs on the two and is kept of both; of two ratings by one criterion, and two grades set by hand, the newer. */
export function AttachedRows({ a, b }: { a: ComparedCustomer; b: ComparedCustomer }) {
  const { t } = useTranslation(['duplicates', 'common'])
  const { money, date, number } = useFormats()
  const both = t('compare.joined')
  const clash = a.ratings.some(({ criterionId }) =>
    b.ratings.some((other) => other.criterionId === criterionId),
  )
  const count = (value: number) => (value === 0 ? '' : number(value))
  const rows: [name: string, note: string, of: (customer: ComparedCustomer) => ReactNode][] = [
    [
      t('attached.purchases'),
      both,
      ({ purchases, revenue }) =>
        purchases === 0
          ? ''
          : t('attached.purchasesValue', { count: purchases, revenue: money(revenue, { cents: false }) }),
    ],
    [t('attached.touchpoints'), both, ({ touchpoints }) => count(touchpoints)],
    [t('attached.complaints'), both, ({ complaints }) => count(complaints)],
    [t('attached.answers'), both, ({ answers }) => count(answers)],
    [t('attached.plans'), both, ({ plans }) => count(plans)],
    [t('attached.referred'), both, ({ referred }) => count(referred)],
    [
      t('attached.ratings'),
      clash ? t('compare.newer') : both,
      ({ ratings }) =>
        ratings.length === 0
          ? ''
          : ratings.map(({ criterionId, name, value, ratedOn }) => (
              <div key={criterionId}>{t('attached.rating', { name, value, date: date(ratedOn) })}</div>
            )),
    ],
    [
      t('attached.override'),
      a.override && b.override ? t('compare.newer') : both,
      ({ override }) =>
        override === null
          ? ''
          : t('attached.overrideValue', {
              grade: override.grade,
              reason: override.reason,
              date: date(override.createdOn),
            }),
    ],
    [t('attached.doNotContact'), '', ({ doNotContact }) => (doNotContact ? t('common:yes') : '')],
    [t('attached.alsoKnownAs'), both, ({ alsoKnownAs }) => alsoKnownAs.join(', ')],
  ]
  return rows
    .map(([name, note, of]) => ({ name, note, values: [of(a), of(b)] }))
    .filter(({ values }) => values.some((value) => value !== ''))
    .map(({ name, note, values: [one, other] }) => (
      <tr key={name} data-attached>
        <th scope="row">
          {name}
          {note !== '' && <span className={classes.note}>{note}</span>}
        </th>
        <td>{one}</td>
        <td>{other}</td>
      </tr>
    ))
}
