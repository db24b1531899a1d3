import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BoardGroup } from '../../../../shared/operations/grading'
import { useFormats } from '../../../components/formats'
import classes from './Board.module.css'

interface GroupHeadProps {
  group: BoardGroup
  folded: boolean
  onFold: () => void
}

/** Names a group of a column, says how many it holds and what they bring, and folds it. */
export function GroupHead({ group: { label, count, revenue12m }, folded, onFold }: GroupHeadProps) {
  const { t } = useTranslation('board')
  const { number, money } = useFormats()
  const Arrow = folded ? IconChevronRight : IconChevronDown
  return (
    <h3 className={classes.groupHead}>
      <button type="button" className={classes.groupButton} aria-expanded={!folded} onClick={onFold}>
        <Arrow size={14} aria-hidden="true" className={classes.groupArrow} />
        <span className={classes.groupName} title={label} data-label>
          {label}
        </span>{' '}
        <span className={classes.groupSums} title={t('group.about')}>
          {[number(count), ...(count > 0 ? [money(revenue12m, { cents: false })] : [])].join(' · ')}
        </span>
      </button>
    </h3>
  )
}
