import { ActionIcon, Anchor, Tooltip } from '@mantine/core'
import { IconLayoutSidebarRightCollapse } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { BoardColumn } from '../../../../shared/operations/grading'
import { GradeRing } from '../../../components/GradeRing'
import { useFormats } from '../../../components/formats'
import classes from './Board.module.css'

interface ColumnHeadProps {
  column: BoardColumn
  /** Only the ungraded can be folded away. */
  onFold?: () => void
}

/** Who stands in a column, what they bring and what they take: "18 customers · 61% of contribution · 22% of your time". */
export function ColumnHead({ column, onFold }: ColumnHeadProps) {
  const { t } = useTranslation('board')
  const { share } = useFormats()
  const { grade, count, revenueShare, contributionShare, costToServeShare } = column
  return (
    <header className={classes.head}>
      <div className={classes.headLine}>
        <GradeRing grade={grade} size="md" score={100} />
        <h2 className={classes.headCount}>{t('column.count', { count })}</h2>
      </div>
      <div className={classes.shares} title={t('column.months')}>
        {contributionShare !== null && (
          <div>{t('column.contribution', { share: share(contributionShare) })}</div>
        )}
        {revenueShare !== null && <div>{t('column.revenue', { share: share(revenueShare) })}</div>}
        {costToServeShare !== null && <div>{t('column.time', { share: share(costToServeShare) })}</div>}
      </div>
      {onFold && (
        <div className={classes.headLine}>
          {count > 0 && (
            <Anchor component={Link} href="/rating" size="sm" className={classes.headCount}>
              {t('column.rate', { count })}
            </Anchor>
          )}
          <Tooltip label={t('column.fold')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('column.fold')} onClick={onFold}>
              <IconLayoutSidebarRightCollapse size={16} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        </div>
      )}
    </header>
  )
}
