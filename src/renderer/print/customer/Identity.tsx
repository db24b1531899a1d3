import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Address, Contact } from '../../../shared/operations/customers'
import type { OutputOf } from '../../../shared/operations'
import { useFormats } from '../../components/formats'
import { cut, cutText } from '../parts/cut'
import { More } from '../parts/More'
import type { Limits } from './limits'

interface IdentityProps {
  customer: OutputOf<'customers.get'>
  limits: Limits
  /** Who brought them and whom they brought, how they want it, and the notes. */
  withMore?: boolean
}

/** How to reach them, and what is good to know. Only what is known is shown. */
export function Identity({ customer, limits, withMore = true }: IdentityProps) {
  const { t } = useTranslation('reports')
  const { date } = useFormats()
  const tags = cut(customer.tags, limits.tags)
  return (
    <section className="section">
      <h2>{t('print.who')}</h2>
      <dl className="facts">
        <Several label={t('print.address')} items={customer.addresses.map(addressText)} most={limits.lines} />
        <Several label={t('print.phone')} items={customer.phones.map(reached)} most={limits.lines} />
        <Several label={t('print.email')} items={customer.emails.map(reached)} most={limits.lines} />
        <Several
          label={t('print.contacts')}
          items={customer.contacts.map(contactLine)}
          most={limits.contacts}
        />
        <Fact label={t('print.since')}>{customer.customerSince && date(customer.customerSince)}</Fact>
        <Fact label={t('print.birthday')}>{customer.birthday && date(customer.birthday)}</Fact>
        <Fact label={t('print.heardFrom')}>{customer.heardFrom}</Fact>
        <Fact label={t('print.referredBy')}>{withMore && customer.referredByName}</Fact>
        <Several
          label={t('print.referred')}
          items={withMore ? customer.referred.map(({ name }) => name) : []}
          most={limits.lines}
        />
        <Fact label={t('print.tags')}>
          {tags.shown.length > 0 && (
            <>
              {tags.shown.join(' · ')} <More count={tags.more} inline />
            </>
          )}
        </Fact>
        <Fact label={t('print.preferences')}>
          {withMore && cutText(customer.preferences, limits.text / 2)}
        </Fact>
        <Fact label={t('print.notes')}>{withMore && cutText(customer.notes, limits.text)}</Fact>
      </dl>
    </section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === '' || children === false) return null
  return (
    <>
      <dt>{label}</dt>
      <dd dir="auto" className="text">
        {children}
      </dd>
    </>
  )
}

function Several({ label, items, most }: { label: string; items: readonly ReactNode[]; most: number }) {
  const { shown, more } = cut(
    items.filter((item) => item !== ''),
    most,
  )
  if (shown.length === 0) return null
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {shown.map((item, index) => (
          <div key={index} dir="auto">
            {item}
          </div>
        ))}
        <More count={more} />
      </dd>
    </>
  )
}

/** A number or an address stands the way it is read, whichever way the words around it run. */
function reached({ label, value }: { label: string; value: string }): ReactNode {
  return (
    <>
      <bdi dir="ltr">{value}</bdi>
      {label !== '' && <> ({label})</>}
    </>
  )
}

function contactLine({ name, role, phone, email }: Contact): ReactNode {
  return (
    <>
      <bdi>{role === '' ? name : `${name}, ${role}`}</bdi>
      {[phone, email]
        .filter((part) => part !== '')
        .map((part) => (
          <Fragment key={part}>
            {' · '}
            <bdi dir="ltr">{part}</bdi>
          </Fragment>
        ))}
    </>
  )
}

function addressText({ street, city, region, postalCode, country }: Address): string {
  const place = [postalCode, city].filter((part) => part !== '').join(' ')
  return [street.replaceAll('\n', ', '), place, region, country].filter((part) => part !== '').join(', ')
}
