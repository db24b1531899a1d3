import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import type { FitPart } from '../../../shared/operations/personas'
import { shownScore } from '../../../shared/scores'
import { useFormats } from '../../components/formats'
import { cut } from '../parts/cut'
import { More } from '../parts/More'
import type { Limits } from './limits'

interface FitBlockProps {
  fit: OutputOf<'personas.fit'>
  limits: Limits
}

/** How well they match the ideal customer: what matches, what does not, what is not known. */
export function FitBlock({ fit, limits }: FitBlockProps) {
  const { t } = useTranslation('reports')
  const { number } = useFormats()
  const row = fit.rows[0]
  if (!fit.persona || !row) return null
  // A persona that asks nothing yet says nothing.
  if (row.matched.length + row.missed.length + row.unknown.length === 0) return null
  const groups = [
    // What matches need not be told twice.
    { title: t('print.matched'), mark: '✓', parts: row.matched.map((part) => ({ ...part, wanted: '' })) },
    { title: t('print.missed'), mark: '✗', parts: row.missed },
    { title: t('print.unknownTraits'), mark: '?', parts: row.unknown },
  ]
  return (
    <section className="section">
      <div className="headline">
        <h2 dir="auto">{t('print.fit', { persona: fit.persona.name })}</h2>
        <span className="small muted">
          {row.fit === null ? t('print.none') : t('print.fitOf', { fit: number(shownScore(row.fit)) })}
        </span>
      </div>
      <div className="columns thirds">
        {groups.map((group) => (
          <Group key={group.title} {...group} most={limits.traits} />
        ))}
      </div>
    </section>
  )
}

interface GroupProps {
  title: string
  mark: string
  parts: readonly FitPart[]
  most: number
}

function Group({ title, mark, parts, most }: GroupProps) {
  const { t } = useTranslation('reports')
  const { shown, more } = cut(parts, most)
  return (
    <div>
      <h3>
        {mark} {title} ({parts.length})
      </h3>
      <ul>
        {shown.map((part) => (
          <li key={part.traitId} dir="auto">
            {part.trait}
            {part.actual !== null && <>: {part.actual}</>}
            {part.actual !== part.wanted && part.wanted !== '' && (
              <span className="muted"> ({t('print.wanted', { wanted: part.wanted })})</span>
            )}
          </li>
        ))}
      </ul>
      <More count={more} />
    </div>
  )
}
