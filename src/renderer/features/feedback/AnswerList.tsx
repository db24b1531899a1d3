import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../shared/operations/feedback'
import { DateText } from '../../components/DateText'
import { useFormats } from '../../components/formats'
import { EditButton, Entries } from './Entries'
import classes from './feedback.module.css'

/** How likely a customer is to recommend us, as they said it. */
export function AnswerList({
  answers,
  onEdit,
}: {
  answers: readonly Answer[]
  onEdit: (answer: Answer) => void
}) {
  const { t } = useTranslation('feedback')
  const { date } = useFormats()
  return (
    <Entries title={t('answers')} items={answers}>
      {(answer) => (
        <li key={answer.id} className={classes.entry}>
          <div>
            <b className="tabular">{t('score', { score: answer.score })}</b>{' '}
            <span className={classes.quiet}>
              <DateText date={answer.answeredOn} />
            </span>
            {answer.comment !== '' && (
              <Text size="sm" className={classes.text} lineClamp={3}>
                {answer.comment}
              </Text>
            )}
          </div>
          <EditButton
            label={t('editAnswer', { date: date(answer.answeredOn) })}
            onClick={() => {
              onEdit(answer)
            }}
          />
        </li>
      )}
    </Entries>
  )
}
