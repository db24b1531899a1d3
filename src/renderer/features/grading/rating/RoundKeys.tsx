import { Button, Kbd, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './PersonCard.module.css'
import { sameAgain } from './round'
import type { RatingRound } from './use-rating-round'

/** What can be done besides rating, each with its key. */
export function RoundKeys({ rating }: { rating: RatingRound }) {
  const { t } = useTranslation('grading')
  const { round } = rating
  if (!round) return null
  const again = sameAgain(round)
  const asked = round.people[round.person]?.ratings[round.question]?.criterionId
  const actions = [
    { key: '←', label: t('rating.back'), run: rating.back, off: round.trail.length === 0 },
    { key: '→', label: t('rating.skipQuestion'), run: rating.skipQuestion },
    { key: '↓', label: t('rating.skipCustomer'), run: rating.skipPerson },
    {
      key: 'S',
      label: t('rating.same'),
      run: () => {
        rating.same(false)
      },
      off: !again.some(({ criterionId }) => criterionId === asked),
    },
    {
      key: 'A',
      label: t('rating.allSame'),
      run: () => {
        rating.same(true)
      },
      off: again.length === 0,
    },
    { key: 'U', label: t('rating.undo'), run: rating.takeBack, off: !rating.canUndo },
  ]
  return (
    <div className={classes.foot}>
      <div className={classes.actions} role="group" aria-label={t('rating.actions')}>
        {actions.map(({ key, label, run, off = false }) => (
          <Button key={key} variant="default" size="xs" onClick={run} disabled={off}>
            {label}
            <Kbd className={classes.key ?? ''} size="xs" aria-hidden="true">
              {key}
            </Kbd>
          </Button>
        ))}
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        {t('rating.keys')}
      </Text>
    </div>
  )
}
