import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { labelSheets, labelsOn, usualSheet } from '../../../../shared/labels/sheets'
import { useOperation } from '../../../api'
import { Drawing } from '../../../components/Drawing'
import { useFormats } from '../../../components/formats'
import { mailingOf } from '../../../components/mailing'
import { everyone } from '../../../components/selection'
import { ReportCard } from '../ReportCard'
import { LabelSheetPicture } from './LabelSheetPicture'
import { useFitted } from './use-fitted'

/** What the picture of a report has room for, in px. */
const ROOM = { width: 226, height: 226 }

/** With more customers than this a drawing stands in: looking through all of them is too much for a small picture. */
const MOST_CUSTOMERS = 3000

/** Address labels; the picture is the first sheet of everyone. */
export function LabelsCard() {
  const { t } = useTranslation('mailing')
  const { settings } = useFormats()
  const sheet = usualSheet[settings.paper]
  const customers = useOperation('system.info', {}).data?.customers ?? 0
  const enabled = customers > 0 && customers <= MOST_CUSTOMERS
  const mailing = useOperation('customers.mailing', mailingOf(everyone, 'label'), { enabled })
  const labels = useFitted(mailing.data?.recipients, sheet)
  return (
    <ReportCard
      title={t('labels.kind')}
      about={t('labels.about')}
      picture={
        labels.length > 0 ? (
          <LabelSheetPicture
            sheet={sheet}
            start={1}
            labels={labels.slice(0, labelsOn(labelSheets[sheet]))}
            names={[]}
            room={ROOM}
          />
        ) : (
          <Drawing name="page" />
        )
      }
    >
      <Button component={Link} href="/reports/labels">
        {t('labels.open')}
      </Button>
    </ReportCard>
  )
}
