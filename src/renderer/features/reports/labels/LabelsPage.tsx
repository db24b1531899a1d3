import { ActionIcon, Group, Text } from '@mantine/core'
import { useElementSize, useViewportSize } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { labelSheets, labelsOn, sheetsFor, usualSheet } from '../../../../shared/labels/sheets'
import type { FittedLabel } from '../../../../shared/labels/fit'
import type { Recipient } from '../../../../shared/operations/mailing'
import { useOperation } from '../../../api'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { FilterBar } from '../../../components/filter/FilterBar'
import { useFormats } from '../../../components/formats'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { mailingOf } from '../../../components/mailing'
import { PageHeader } from '../../../components/PageHeader'
import { everyone, readSelection, type CustomerSelection } from '../../../components/selection'
import { BackToReports } from '../BackToReports'
import pageClasses from '../reports.module.css'
import { LabelSettings, type LabelChoice } from './LabelSettings'
import { LabelSheetPicture } from './LabelSheetPicture'
import classes from './labels.module.css'
import { useFitted } from './use-fitted'

/** Address labels: for whom, on which sheet, from which label on. */
export function LabelsPage() {
  const { t } = useTranslation(['mailing', 'reports'])
  const { selection } = useParams()
  const asked = readSelection(selection)
  if (!asked) {
    return (
      <>
        <PageHeader title={t('reports:title')} subtitle={t('reports:preview.unknown')} />
        <BackToReports />
      </>
    )
  }
  return <Labels key={selection ?? ''} asked={asked} />
}

function Labels({ asked }: { asked: CustomerSelection }) {
  const { t } = useTranslation('mailing')
  const { settings } = useFormats()
  const [whom, setWhom] = useState(asked)
  const [choice, setChoice] = useState<LabelChoice>({ sheet: usualSheet[settings.paper], start: 1 })
  const mailing = useOperation('customers.mailing', mailingOf(whom, 'label'), { keepPrevious: true })
  const labels = useFitted(mailing.data?.recipients, choice.sheet)
  return (
    <>
      <PageHeader title={t('labels.kind')} />
      <div className={pageClasses.preview}>
        <div className={pageClasses.side}>
          <BackToReports />
          <LabelSettings
            whom={whom}
            mailing={mailing.data ?? null}
            labels={labels}
            choice={choice}
            onChange={setChoice}
          />
        </div>
        <div className={pageClasses.batch}>
          {whom.customerIds === undefined && (
            <FilterBar
              filter={whom.filter}
              onChange={(filter) => setWhom({ ...everyone, query: whom.query, filter })}
            />
          )}
          {mailing.error && <ErrorPanel error={mailing.error} onTryAgain={() => void mailing.refetch()} />}
          {mailing.isPending && <LoadingSkeleton lines={6} />}
          {mailing.data &&
            (mailing.data.total === 0 ? (
              <Text>{t('labels.nobody')}</Text>
            ) : (
              <Sheets
                choice={choice}
                labels={labels}
                recipients={mailing.data.recipients}
                onStart={(start) => setChoice({ ...choice, start })}
              />
            ))}
        </div>
      </div>
    </>
  )
}

/** What stands above and below the sheet, in px. */
const ABOVE_AND_BELOW = 240
const LEAST_HEIGHT = 380

interface SheetsProps {
  choice: LabelChoice
  labels: readonly FittedLabel[]
  recipients: readonly Recipient[]
  onStart: (start: number) => void
}

/** The sheets, one at a time; on the first the label to begin with is chosen. */
function Sheets({ choice: { sheet, start }, labels, recipients, onStart }: SheetsProps) {
  const { t } = useTranslation('mailing')
  const { ref, width } = useElementSize()
  const { height } = useViewportSize()
  const [wanted, setWanted] = useState(0)
  const sheets = sheetsFor(labelSheets[sheet], labels.length, start)
  const page = Math.min(wanted, sheets - 1)
  const on = labelsOn(labelSheets[sheet])
  const from = Math.max(0, page * on - (start - 1))
  const to = (page + 1) * on - (start - 1)
  return (
    <div ref={ref} className={classes.desk}>
      <LabelSheetPicture
        sheet={sheet}
        start={page === 0 ? start : 1}
        labels={labels.slice(from, to)}
        names={recipients.slice(from, to).map(({ name }) => name)}
        room={{ width: width || 560, height: Math.max(LEAST_HEIGHT, height - ABOVE_AND_BELOW) }}
        {...(page === 0 && { onStart })}
      />
      {sheets > 1 && (
        <Group gap="xs">
          <ActionIcon
            variant="default"
            aria-label={t('labels.previous')}
            disabled={page === 0}
            onClick={() => setWanted(page - 1)}
          >
            <IconChevronLeft size={18} aria-hidden="true" />
          </ActionIcon>
          <Text size="sm" role="status">
            {t('labels.pictureOf', { sheet: page + 1, sheets })}
          </Text>
          <ActionIcon
            variant="default"
            aria-label={t('labels.next')}
            disabled={page === sheets - 1}
            onClick={() => setWanted(page + 1)}
          >
            <IconChevronRight size={18} aria-hidden="true" />
          </ActionIcon>
        </Group>
      )}
    </div>
  )
}
