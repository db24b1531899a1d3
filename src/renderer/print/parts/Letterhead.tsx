import { useTranslation } from 'react-i18next'
import { useFormats } from '../../components/formats'

interface LetterheadProps {
  /** What the page is, e.g. 'Customer report'. */
  kind: string
  /** The day its figures are for; null where it shows none. */
  asOf: string | null
  /** It says what only the owner should read. */
  confidential?: boolean
}

/** The line at the top: whose page it is, what it is, for which day. */
export function Letterhead({ kind, asOf, confidential = false }: LetterheadProps) {
  const { t } = useTranslation(['common', 'reports', 'shell'])
  const { settings, longDate } = useFormats()
  const remarks = [
    kind,
    asOf === null ? null : t('reports:print.asOf', { date: longDate(asOf) }),
    confidential ? t('reports:print.confidential') : null,
  ]
  return (
    <header className="letterhead">
      <strong dir="auto">{settings.business || t('shell:app')}</strong>
      <span className="muted">{remarks.filter((remark) => remark !== null).join(' · ')}</span>
    </header>
  )
}
