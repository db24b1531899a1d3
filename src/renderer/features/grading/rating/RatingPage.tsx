import { Button, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Criterion } from '../../../../shared/operations/grading'
import { useOperation } from '../../../api'
import { EmptyState } from '../../../components/EmptyState'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { PageHeader } from '../../../components/PageHeader'
import { PersonCard } from './PersonCard'
import { isThrough } from './round'
import { useRatingRound, type RatingRound } from './use-rating-round'

/** The fast rating round: one customer after another, keys 1 to 5. */
export function RatingPage() {
  const { t } = useTranslation('grading')
  const criteria = useOperation('grading.criteria', {})
  const questions = criteria.data?.criteria.filter(({ kind, enabled }) => kind === 'rated' && enabled)
  return (
    <>
      <PageHeader title={t('rating.title')} subtitle={t('rating.subtitle')} />
      {criteria.error && <ErrorPanel error={criteria.error} onTryAgain={() => void criteria.refetch()} />}
      {questions?.length === 0 && <NothingToRate />}
      {questions && questions.length > 0 && <Rating questions={questions} />}
    </>
  )
}

function Rating({ questions }: { questions: readonly Criterion[] }) {
  const rating = useRatingRound()
  const { round } = rating
  if (rating.error) return <ErrorPanel error={rating.error} onTryAgain={rating.tryAgain} />
  if (!round) return <LoadingSkeleton lines={5} height={48} />
  if (isThrough(round)) return <Through rating={rating} />
  return (
    <Stack gap="lg" maw={680} mx="auto">
      <RoundProgress rating={rating} />
      <PersonCard rating={rating} round={round} questions={questions} />
    </Stack>
  )
}

function RoundProgress({ rating: { rated, total } }: { rating: RatingRound }) {
  const { t } = useTranslation('grading')
  const words = t('rating.progress', { done: rated, total })
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">
        {words}
      </Text>
      <Progress
        value={total === 0 ? 0 : (rated / total) * 100}
        aria-label={words}
        transitionDuration={120}
        size="sm"
      />
    </Stack>
  )
}

function Through({ rating }: { rating: RatingRound }) {
  const { t } = useTranslation('grading')
  const board = (
    <Button component={Link} href="/board">
      {t('rating.done.action')}
    </Button>
  )
  if (rating.skipped === 0) {
    return (
      <EmptyState
        drawing="people"
        title={t('rating.done.title')}
        text={t('rating.done.text')}
        action={board}
      />
    )
  }
  return (
    <EmptyState
      drawing="people"
      title={t('rating.pause.title')}
      text={t('rating.pause.text', { count: rating.skipped })}
      action={
        <>
          {board}
          <Button variant="default" onClick={rating.again}>
            {t('rating.pause.again')}
          </Button>
        </>
      }
    />
  )
}

function NothingToRate() {
  const { t } = useTranslation('grading')
  return (
    <EmptyState
      drawing="people"
      title={t('rating.none.title')}
      text={t('rating.none.text')}
      action={
        <Button component={Link} href="/criteria">
          {t('rating.none.action')}
        </Button>
      }
    />
  )
}
