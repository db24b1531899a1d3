import { Anchor, Badge, Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Address, Contact, CustomerCard } from '../../../../shared/operations/customers'
import { valueInWords } from '../../../../shared/personas/words'
import { useOperation } from '../../../api'
import { DateText } from '../../../components/DateText'
import { useFormats } from '../../../components/formats'
import classes from './card.module.css'

/** Who the customer is: how to reach them, what is known, how they came. */
export function IdentityPanel({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('customers')
  const facts: [string, ReactNode][] = [
    [t('card.alsoKnownAs'), card.alsoKnownAs.length > 0 && card.alsoKnownAs.map(nameElement)],
    [t('card.contacts'), card.contacts.length > 0 && <Contacts contacts={card.contacts} />],
    [t('card.emails'), card.emails.length > 0 && <Emails emails={card.emails} />],
    [t('card.phones'), card.phones.length > 0 && <Labelled items={card.phones} />],
    [t('card.addresses'), card.addresses.length > 0 && card.addresses.map(addressElement)],
    [t('card.tags'), card.tags.length > 0 && <Tags tags={card.tags} />],
    [t('card.traits'), card.traits.length > 0 && <Traits traits={card.traits} />],
    [t('card.preferences'), card.preferences !== '' && <p className={classes.text}>{card.preferences}</p>],
    [t('card.notes'), card.notes !== '' && <p className={classes.text}>{card.notes}</p>],
    [t('card.heardFrom'), card.heardFrom],
    [t('card.referredBy'), card.referredById !== null && <Referrer card={card} />],
    [t('card.referred'), card.referred.length > 0 && <Referred card={card} />],
    [t('card.customerSince'), card.customerSince !== null && <DateText date={card.customerSince} />],
    [t('card.birthday'), card.birthday !== null && <DateText date={card.birthday} />],
    [t('card.salutation'), card.salutation],
    [t('card.externalId'), card.externalId],
    [t('card.taxNumber'), card.taxNumber],
  ]
  const known = facts.filter(([, value]) => value !== false && value !== null && value !== '')
  return (
    <section className={`${classes.panel ?? ''} ${classes.who ?? ''}`} aria-label={t('card.who')}>
      <Title order={2} className={classes.panelTitle}>
        {t('card.who')}
      </Title>
      {known.length === 0 ? (
        <p className={classes.quiet}>
          {t('card.nothingKnown')}{' '}
          <Anchor component={Link} href={`/customers/${String(card.id)}/edit`} inherit>
            {t('card.addDetails')}
          </Anchor>
        </p>
      ) : (
        <dl className={classes.facts}>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

function nameElement(name: string) {
  return <div key={name}>{name}</div>
}

interface LabelledItem {
  label: string
  value: string
}

function Labelled({ items }: { items: readonly LabelledItem[] }) {
  return items.map(({ label, value }) => (
    <div key={value}>
      {value} {label !== '' && <span className={classes.quiet}>{label}</span>}
    </div>
  ))
}

function Emails({ emails }: { emails: readonly LabelledItem[] }) {
  return emails.map(({ label, value }) => (
    <div key={value}>
      <MailLink address={value} /> {label !== '' && <span className={classes.quiet}>{label}</span>}
    </div>
  ))
}

function MailLink({ address }: { address: string }) {
  return <Anchor href={`mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`}>{address}</Anchor>
}

function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  return contacts.map(({ name, role, email, phone }) => (
    <div key={`${name} ${email} ${phone}`}>
      {name} {role !== '' && <span className={classes.quiet}>{role}</span>}
      {email !== '' && (
        <div>
          <MailLink address={email} />
        </div>
      )}
      {phone !== '' && <div>{phone}</div>}
    </div>
  ))
}

function addressElement({ label, street, city, region, postalCode, country }: Address, index: number) {
  const place = [postalCode, city].filter(Boolean).join(' ')
  const lines = [street, place, region, country].filter((line) => line !== '')
  return (
    <address key={index} className={classes.text} style={{ fontStyle: 'normal' }}>
      {label !== '' && <span className={classes.quiet}>{label}</span>}
      {label !== '' && '\n'}
      {lines.join('\n')}
    </address>
  )
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <Group gap={4} mt={3}>
      {tags.map((tag) => (
        <Badge key={tag} variant="default" tt="none">
          {tag}
        </Badge>
      ))}
    </Group>
  )
}

function Traits({ traits }: { traits: CustomerCard['traits'] }) {
  const { i18n } = useTranslation()
  const { settings } = useFormats()
  const known = useOperation('personas.traits', {})
  return traits.map(({ traitId, value }) => {
    const trait = known.data?.traits.find(({ id }) => id === traitId)
    const text = valueInWords(value, trait?.kind ?? 'text', { t: i18n.t, locale: settings.locale })
    return (
      <div key={traitId}>
        <span className={classes.quiet}>{trait?.name}</span> {text}
      </div>
    )
  })
}

function Referrer({ card }: { card: CustomerCard }) {
  return (
    <Anchor component={Link} href={`/customers/${String(card.referredById)}`}>
      {card.referredByName}
    </Anchor>
  )
}

function Referred({ card }: { card: CustomerCard }) {
  return card.referred.map(({ id, name }) => (
    <div key={id}>
      <Anchor component={Link} href={`/customers/${String(id)}`} display="inline-block" lh="26px">
        {name}
      </Anchor>
    </div>
  ))
}
