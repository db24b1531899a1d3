import { Text, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from './formats'

interface MoneyProps {
  /** Minor units; null is shown as a dash. */
  amount: number | null
  /** False in lists: whole units. */
  cents?: boolean
  /** Part of it comes from the default margin, not from the books. */
  estimated?: boolean
}

/** An amount of money. */
export function Money({ amount, cents = false, estimated = false }: MoneyProps) {
  const { money } = useFormats()
  const { t } = useTranslation()
  if (amount === null) return <span>–</span>
  const text = money(amount, { cents })
  if (!estimated) return <span className="tabular">{text}</span>
  return (
    <Tooltip label={t('money.estimated')}>
      <Text
        component="span"
        inherit
        className="tabular"
        tabIndex={0}
        role="note"
        aria-label={`${text}. ${t('money.estimated')}`}
      >
        ≈ {text}
      </Text>
    </Tooltip>
  )
}
