import { Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { useFormats } from '../../components/formats'
import { screen } from '../../components/screen'
import type { DueRow, SectionName } from './due'
import { DueSectionList } from './DueSectionList'
import { NothingDue } from './NothingDue'
import { PrintButton } from './PrintButton'
import { useSections } from './sections'
import classes from './today.module.css'
import { useDueKeys } from './use-due-keys'

/** Fields for dates are a good part of all code, and the first screen does not need them. */
const rescheduling = screen(async () => (await import('./RescheduleDialog')).RescheduleDialog, null)

/** So many lines of each part are shown until all are asked for. */
const AT_FIRST = 20

/** What is due: done, put off or moved to another day with one key each. */
export function TodayPage() {
  const { t } = useTranslation('today')
  const { today, longDate } = useFormats()
  const all = useSections()
  const [whole, setWhole] = useState<readonly SectionName[]>([])
  const sections = all.map((section) =>
    whole.includes(section.name) ? section : { ...section, rows: section.rows.slice(0, AT_FIRST) },
  )
  const list = useRef<HTMLDivElement>(null)
  const [moving, setMoving] = useState<DueRow | null>(null)
  const rows = sections.flatMap((section) => section.rows)
  const act = useDueKeys(list, rows, setMoving)
  const isPending = sections.some((section) => section.isPending)
  const isQuiet = sections.every((section) => section.rows.length === 0 && !section.error)
  const hasLines = rows.some(({ customer }) => customer !== null)
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        subtitle={longDate(today)}
        {...(rows.length > 0 && { actions: <PrintButton /> })}
      />
      <div ref={list} className={classes.sections}>
        {sections.map((section) => (
          <DueSectionList
            key={section.name}
            section={section}
            onAct={act}
            onReschedule={setMoving}
            {...(!whole.includes(section.name) && { onMore: () => setWhole([...whole, section.name]) })}
          />
        ))}
      </div>
      {isPending && rows.length === 0 && <LoadingSkeleton lines={5} height={44} />}
      {!isPending && isQuiet && <NothingDue />}
      {hasLines && (
        <Text size="sm" c="dimmed" mt="md">
          {t('keys')}
        </Text>
      )}
      {moving && <rescheduling.Component row={moving} onClose={() => setMoving(null)} />}
    </div>
  )
}
