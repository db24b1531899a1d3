import { useTranslation } from 'react-i18next'
import { traitRules, type PersonaTrait, type Trait } from '../../../shared/operations/personas'
import { useFormats } from '../../components/formats'

interface TraitTableProps {
  traits: readonly Trait[]
  /** What the persona asks; null prints boxes to tick and lines to write on. */
  asked: readonly PersonaTrait[] | null
}

/** Step 1: what they have in common, must haves first. */
export function TraitTable({ traits, asked }: TraitTableProps) {
  return asked === null ? <BlankTraits traits={traits} /> : <FilledTraits traits={traits} asked={asked} />
}

function FilledTraits({ traits, asked }: { traits: readonly Trait[]; asked: readonly PersonaTrait[] }) {
  const { t } = useTranslation(['reports', 'common', 'personas'])
  const wantedText = useWantedText()
  const byId = new Map(traits.map((trait) => [trait.id, trait]))
  const rows = traitRules.flatMap((rule) =>
    asked.filter((one) => one.rule === rule).sort((one, other) => other.importance - one.importance),
  )
  if (rows.length === 0) return <p className="muted">{t('common:none')}</p>
  return (
    <table>
      <thead>
        <tr>
          <th>{t('worksheet.trait')}</th>
          <th>{t('worksheet.asked')}</th>
          <th>{t('worksheet.rule')}</th>
          <th className="number">{t('worksheet.importance')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const trait = byId.get(row.traitId)
          return (
            <tr key={row.traitId}>
              <td dir="auto">{trait?.name ?? t('common:unknown')}</td>
              <td dir="auto">{wantedText(row)}</td>
              <td className="nowrap rule" data-rule={row.rule}>
                {t(`personas:traits.rule.${row.rule}`)}
              </td>
              <td className="number" aria-label={t('worksheet.importanceOf', { count: row.importance })}>
                {'●'.repeat(row.importance)}
                {'○'.repeat(3 - row.importance)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What a persona asks of a trait, in words: 'school or office', '5 to 20', 'yes'. */
function useWantedText(): (asked: PersonaTrait) => string {
  const { t } = useTranslation(['reports', 'common', 'personas'])
  const { number } = useFormats()
  return ({ values, from, to }) => {
    if (from !== null && to !== null)
      return t('personas:wanted.range', { from: number(from, 2), to: number(to, 2) })
    if (from !== null) return t('personas:wanted.from', { from: number(from, 2) })
    if (to !== null) return t('personas:wanted.to', { to: number(to, 2) })
    const words = { yes: t('common:yes').toLowerCase(), no: t('common:no').toLowerCase() }
    return values.map((value) => (value === 'yes' || value === 'no' ? words[value] : value)).join(', ')
  }
}

/** Rows for traits of the owner's own. */
const OWN_ROWS = 3

function BlankTraits({ traits }: { traits: readonly Trait[] }) {
  const { t } = useTranslation(['reports', 'personas'])
  const own = Array.from({ length: OWN_ROWS }, (_, index) => ({ id: -index - 1, name: '' }))
  return (
    <table className="blank-traits">
      <thead>
        <tr>
          <th>{t('worksheet.trait')}</th>
          <th>{t('worksheet.asked')}</th>
          {traitRules.map((rule) => (
            <th key={rule} className="choice">
              {t(`personas:traits.rule.${rule}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...traits, ...own].map(({ id, name }) => (
          <tr key={id}>
            <td dir="auto">{name}</td>
            <td />
            {traitRules.map((rule) => (
              <td key={rule} className="choice">
                ☐
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
