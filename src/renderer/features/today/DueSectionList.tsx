import { Button, Text, Title } from '@mantine/core'
import { Fragment, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorPanel } from '../../components/ErrorPanel'
import { useFormats } from '../../components/formats'
import { whenIs, type DueRow, type DueSection } from './due'
import { DueLine } from './DueLine'
import classes from './today.module.css'

interface DueSectionListProps {
  section: DueSection
  onAct: (row: DueRow, run: () => void) => void
  onReschedule: (row: DueRow) => void
  /** Shows the rest; left out when all that was asked for is shown. */
  onMore?: () => void
}

/** One part of what is due, under its heading; nothing where it has nothing to say. */
export function DueSectionList({ section, onMore, ...acts }: DueSectionListProps) {
  const { t } = useTranslation('today')
  const { today, number } = useFormats()
  const id = useId()
  const { name, rows, total, error, tryAgain } = section
  if (error) return <ErrorPanel error={error} onTryAgain={tryAgain} />
  if (rows.length === 0) return null
  const groups = name === 'steps' ? grouped(rows, today) : [{ when: null, rows }]
  const more = name === 'ratings' ? 0 : total - rows.length
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Title order={2} size="h3" id={id}>
        {t(`section.${name}`)} <span className={classes.count}>{number(total)}</span>
      </Title>
      {groups.map(({ when, rows: lines }) => (
        <Fragment key={when}>
          {when && (
            <Text size="xs" c="dimmed" fw={600} className={classes.group} id={`${id}-${when}`}>
              {t(`when.${when}`)}
            </Text>
          )}
          <ul className={classes.lines} aria-labelledby={when ? `${id} ${id}-${when}` : id}>
            {lines.map((row) => (
              <DueLine key={row.key} row={row} {...acts} />
            ))}
          </ul>
        </Fragment>
      ))}
      {more > 0 && onMore && (
        <Button variant="subtle" size="compact-sm" onClick={onMore} className={classes.more ?? ''}>
          {t('showMore', { count: more })}
        </Button>
      )}
      {more > 0 && !onMore && (
        <Text size="sm" c="dimmed">
          {t('more', { count: more })}
        </Text>
      )}
    </section>
  )
}

function grouped(rows: readonly DueRow[], today: string) {
  return (['late', 'today', 'soon'] as const)
    .map((when) => ({ when, rows: rows.filter(({ on }) => on !== null && whenIs(on, today) === when) }))
    .filter((group) => group.rows.length > 0)
}
