import { useTranslation } from 'react-i18next'

/** '… and 12 more'; nothing when nothing was left out. */
export function More({ count, inline = false }: { count: number; inline?: boolean }) {
  const { t } = useTranslation('reports')
  if (count === 0) return null
  const text = t('print.and', { count })
  return inline ? <span className="muted">{text}</span> : <p className="more">{text}</p>
}
