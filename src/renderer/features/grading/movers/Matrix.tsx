import { useTranslation } from 'react-i18next'
import { grades, type Grade } from '../../../../shared/choices'
import type { FormerGrade, Transition } from '../../../../shared/operations/gradeOverview'
import { GradeRing } from '../../../components/GradeRing'
import { useFormats } from '../../../components/formats'
import classes from './Movers.module.css'
import { useMoversState } from './movers-state'

/** How many stood where then (rows) and stand where now (columns); a cell shows who they are. */
export function Matrix({ transitions }: { transitions: readonly Transition[] }) {
  const { t } = useTranslation('movers')
  const { number } = useFormats()
  const rows: FormerGrade[] = [
    ...grades,
    ...(transitions.some(({ from }) => from === 'new') ? ['new' as const] : []),
  ]
  const sum = (of: (one: Transition) => boolean) =>
    number(transitions.filter(of).reduce((all, { customers }) => all + customers, 0))
  return (
    <table className={classes.table} aria-label={t('matrix.label')}>
      <thead>
        <tr>
          <th scope="col" className={classes.corner}>
            {t('matrix.then')} <span aria-hidden="true">↓</span> {t('matrix.now')}{' '}
            <span aria-hidden="true">→</span>
          </th>
          {grades.map((to) => (
            <th key={to} scope="col">
              <GradeRing grade={to} size="sm" />
            </th>
          ))}
          <th scope="col">{t('matrix.all')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((from) => (
          <tr key={from}>
            <th scope="row">{from === 'new' ? t('matrix.new') : <GradeRing grade={from} size="sm" />}</th>
            {grades.map((to) => (
              <td key={to} data-way={wayOf(from, to)}>
                <CellButton transition={transitions.find((one) => one.from === from && one.to === to)} />
              </td>
            ))}
            <td className={classes.sum}>{sum((one) => one.from === from)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('matrix.all')}</th>
          {grades.map((to) => (
            <td key={to} className={classes.sum}>
              {sum((one) => one.to === to)}
            </td>
          ))}
          <td className={classes.sum}>{sum(() => true)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** Up, down or where it was; the ungraded and the new neither rise nor fall. */
function wayOf(from: FormerGrade, to: Grade): 'up' | 'down' | 'same' | undefined {
  if (from === to) return 'same'
  if (from === 'new' || from === 'ungraded' || to === 'ungraded') return undefined
  return to < from ? 'up' : 'down'
}

function CellButton({ transition }: { transition: Transition | undefined }) {
  const { t } = useTranslation(['movers', 'common'])
  const { number, money } = useFormats()
  const { cell, choose } = useMoversState()
  if (!transition) {
    return (
      <span className={classes.none} role="img" aria-label={t('matrix.none')}>
        ·
      </span>
    )
  }
  const { from, to, customers, revenue12m } = transition
  const isChosen = cell?.from === from && cell.to === to
  return (
    <button
      type="button"
      className={classes.cell}
      aria-pressed={isChosen}
      aria-label={t('matrix.cell', {
        count: customers,
        from: from === 'new' ? t('matrix.new') : t(`common:grade.${from}`),
        to: t(`common:grade.${to}`),
        revenue: money(revenue12m, { cents: false }),
      })}
      onClick={() => choose(isChosen ? null : { from, to })}
    >
      {number(customers)}
    </button>
  )
}
