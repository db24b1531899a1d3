import { ActionIcon, Anchor, Tooltip } from '@mantine/core'
import { IconLayoutSidebarRightExpand } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { BoardColumn } from '../../../../shared/operations/grading'
import { GradeRing } from '../../../components/GradeRing'
import classes from './Board.module.css'

/** The ungraded, folded away to a strip that says how many wait to be rated. */
export function FoldedColumn({ column, onUnfold }: { column: BoardColumn; onUnfold: () => void }) {
  const { t } = useTranslation('board')
  const { count } = column
  return (
    <section
      className={classes.folded}
      aria-label={t('column.label', { name: t('column.name.ungraded'), count })}
    >
      <Tooltip label={t('column.unfold')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('column.unfold')}
          aria-expanded={false}
          onClick={onUnfold}
        >
          <IconLayoutSidebarRightExpand size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <GradeRing grade="ungraded" size="sm" />
      {count > 0 && (
        <Anchor component={Link} href="/rating" size="sm" className={classes.upright}>
          {t('column.rate', { count })}
        </Anchor>
      )}
    </section>
  )
}
