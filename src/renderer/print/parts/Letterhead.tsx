import { useTranslation } from 'react-i18next'
import { useFormats } from '../../components/formats'
import { Logo } from './Logo'

interface LetterheadProps {
  /** What the page is, e.g. 'Customer report'. */
  kind: string
  /** The day its figures are for; null where it shows none. */
  asOf: string | null
  /** It says what only the owner should read. */
  confidential?: boolean
}

/** The room a logo has, in millimetres: no more than makes the line at the top a line still. */
const BOX = { width: 40, height: 11 }

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
      <span className="sender">
        <Logo box={BOX} />
        <strong dir="auto">{settings.business || t('shell:app')}</strong>
      </span>
      <span className="muted">{remarks.filter((remark) => remark !== null).join(' · ')}</span>
    </header>
  )
}
