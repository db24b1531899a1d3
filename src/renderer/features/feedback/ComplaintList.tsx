import { Badge, Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../shared/operations/feedback'
import { DateText } from '../../components/DateText'
import { useFormats } from '../../components/formats'
import { EditButton, Entries } from './Entries'
import classes from './feedback.module.css'

interface ComplaintListProps {
  complaints: readonly Complaint[]
  onEdit: (complaint: Complaint, resolve: boolean) => void
}

/** What a customer complained of, the open ones with a way to resolve them. */
export function ComplaintList({ complaints, onEdit }: ComplaintListProps) {
  const { t } = useTranslation('feedback')
  const { date } = useFormats()
  return (
    <Entries title={t('complaints')} items={complaints}>
      {(complaint) => (
        <li key={complaint.id} className={classes.entry}>
          <div>
            <span className={classes.quiet}>
              <DateText date={complaint.happenedOn} />
            </span>{' '}
            {complaint.resolvedOn === null ? (
              <Badge size="sm" color="brick" variant="light">
                {t('open')}
              </Badge>
            ) : (
              <span className={classes.quiet}>{t('resolvedOn', { date: date(complaint.resolvedOn) })}</span>
            )}
            <Text size="sm" className={classes.text} lineClamp={3}>
              {complaint.text}
            </Text>
            {complaint.remedy !== '' && (
              <Text size="sm" c="dimmed" className={classes.text} lineClamp={2}>
                {complaint.remedy}
              </Text>
            )}
            {complaint.resolvedOn === null && (
              <Button
                size="compact-xs"
                variant="light"
                mt={4}
                aria-label={t('resolveComplaint', { date: date(complaint.happenedOn) })}
                onClick={() => {
                  onEdit(complaint, true)
                }}
              >
                {t('resolve')}
              </Button>
            )}
          </div>
          <EditButton
            label={t('editComplaint', { date: date(complaint.happenedOn) })}
            onClick={() => {
              onEdit(complaint, false)
            }}
          />
        </li>
      )}
    </Entries>
  )
}
