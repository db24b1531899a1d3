import { ActionIcon, Text } from '@mantine/core'
import {
  IconBuildingStore,
  IconCar,
  IconMail,
  IconMailOpened,
  IconMessage,
  IconPencil,
  IconPhone,
  IconReceipt,
  IconTool,
  IconTruckDelivery,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Purchase } from '../../../../shared/operations/purchases'
import type { Touchpoint } from '../../../../shared/operations/touchpoints'
import { DateText } from '../../../components/DateText'
import { Money } from '../../../components/Money'
import { useFormats } from '../../../components/formats'
import classes from './card.module.css'

const touchIcons: Readonly<Record<Touchpoint['kind'], Icon>> = {
  visit: IconCar,
  call: IconPhone,
  email: IconMail,
  message: IconMessage,
  letter: IconMailOpened,
  meeting: IconUsers,
  delivery: IconTruckDelivery,
  service: IconTool,
}

/** One purchase in the timeline. */
export function PurchaseEntry({ purchase, onEdit }: { purchase: Purchase; onEdit: () => void }) {
  const { t } = useTranslation('customers')
  const { date } = useFormats()
  const { amount, number, items, channel, purchasedOn } = purchase
  return (
    <Line
      icon={amount < 0 ? IconBuildingStore : IconReceipt}
      title={[t(amount < 0 ? 'timeline.refund' : 'timeline.purchase'), number].filter(Boolean).join(' ')}
      on={purchasedOn}
      aside={<Money amount={amount} cents />}
      text={[items, channel].filter((part) => part !== '').join(' · ')}
      note={<Payment purchase={purchase} />}
      editLabel={t('timeline.editPurchase', { date: date(purchasedOn) })}
      onEdit={onEdit}
    />
  )
}

/** When it is or was to be paid; nothing for what was paid at once. */
function Payment({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation('customers')
  const { date, asOf } = useFormats()
  const { dueOn, paidOn, settled } = purchase
  if (paidOn !== null) return dueOn !== null && t('timeline.paid', { date: date(paidOn) })
  if (settled) return t('timeline.settled')
  if (dueOn === null) return null
  if (dueOn >= asOf) return t('timeline.due', { date: date(dueOn) })
  return <span className={classes.late}>{t('timeline.overdue', { date: date(dueOn) })}</span>
}

/** One touch in the timeline. */
export function TouchpointEntry({ touchpoint, onEdit }: { touchpoint: Touchpoint; onEdit: () => void }) {
  const { t } = useTranslation(['customers', 'touchpoints'])
  const { date } = useFormats()
  const { kind, initiative, minutes, expense, mood, note, happenedOn } = touchpoint
  const feeling = mood === null ? [] : [t(`touchpoints:mood.${String(mood) as '0'}`)]
  return (
    <Line
      icon={touchIcons[kind]}
      title={t(`touchpoints:kind.${kind}`)}
      on={happenedOn}
      aside={minutes > 0 && t('timeline.minutes', { count: minutes })}
      text={note}
      note={
        <>
          {[t(`touchpoints:initiative.${initiative}`), ...feeling].join(' · ')}
          {expense > 0 && (
            <>
              {' · '}
              <Money amount={expense} />
            </>
          )}
        </>
      }
      editLabel={t('timeline.editTouch', { date: date(happenedOn) })}
      onEdit={onEdit}
    />
  )
}

interface LineProps {
  icon: Icon
  title: string
  on: string
  aside: ReactNode
  text: string
  note: ReactNode
  editLabel: string
  onEdit: () => void
}

function Line({ icon: Sign, title, on, aside, text, note, editLabel, onEdit }: LineProps) {
  return (
    <li className={classes.entry}>
      <span className={classes.entryIcon}>
        <Sign size={18} stroke={1.6} aria-hidden="true" />
      </span>
      <div>
        <Text component="span" inherit fw={560}>
          {title}
        </Text>{' '}
        <span className={classes.entryDate}>
          <DateText date={on} />
        </span>
        {text !== '' && (
          <Text className={classes.text} lineClamp={3} size="sm">
            {text}
          </Text>
        )}
        <div className={classes.quiet}>{note}</div>
      </div>
      <span className={classes.entryAmount}>{aside}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.entryEdit ?? ''}
        aria-label={editLabel}
        onClick={onEdit}
      >
        <IconPencil size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}
