import { Progress, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RatingRound } from './use-rating-round'

/** How far the round has come; says aloud what was just done, and whom the next question is about. */
export function RoundProgress({ rating, question }: { rating: RatingRound; question: string }) {
  const { t } = useTranslation('grading')
  const { round, said, done, total, skipped } = rating
  const name = round?.people[round.person]?.name ?? ''
  const words = t('rating.progress', { done, total })
  const saidWords =
    said &&
    (said.what === 'skipped'
      ? t('rating.said.skipped', { name: said.name })
      : t(`rating.said.${said.what}`, { name: said.name, value: said.value }))
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">
        {[words, ...(skipped > 0 ? [t('rating.skipped', { count: skipped })] : [])].join(' · ')}
      </Text>
      <Progress
        value={total === 0 ? 0 : (done / total) * 100}
        aria-label={words}
        transitionDuration={120}
        size="sm"
      />
      <VisuallyHidden role="status">
        {[...(saidWords ? [saidWords] : []), t('rating.now', { name, criterion: question })].join(' ')}
      </VisuallyHidden>
    </Stack>
  )
}
