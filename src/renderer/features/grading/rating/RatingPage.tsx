import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import type { Criterion } from '../../../../shared/operations/criteria'
import { useOperation } from '../../../api'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { PageHeader } from '../../../components/PageHeader'
import { PersonCard } from './PersonCard'
import classes from './PersonCard.module.css'
import { RoundKeys } from './RoundKeys'
import { RoundProgress } from './RoundProgress'
import { NothingToRate, Through, ThroughChosen } from './Through'
import { isThrough } from './round'
import { idsOf } from '../../../components/rating-address'
import { useRatingKeys } from './use-rating-keys'
import { useRatingRound } from './use-rating-round'

/** The fast rating round: three customers at a time, keys 1 to 5; about some who were chosen, or everyone to rate. */
export function RatingPage() {
  const { t } = useTranslation('grading')
  const { ids: address } = useParams()
  const chosen = idsOf(address)
  const criteria = useOperation('grading.criteria', {})
  const questions = criteria.data?.criteria.filter(({ kind, enabled }) => kind === 'rated' && enabled)
  return (
    <>
      <PageHeader
        title={t('rating.title')}
        subtitle={chosen ? t('rating.chosen.subtitle', { count: chosen.length }) : t('rating.subtitle')}
      />
      {criteria.error && <ErrorPanel error={criteria.error} onTryAgain={() => void criteria.refetch()} />}
      {questions?.length === 0 && <NothingToRate />}
      {questions && questions.length > 0 && <Rating key={address} questions={questions} chosen={chosen} />}
    </>
  )
}

interface RatingProps {
  questions: readonly Criterion[]
  /** Whom the round is about; null: everyone to rate. */
  chosen: readonly number[] | null
}

function Rating({ questions, chosen }: RatingProps) {
  const rating = useRatingRound(chosen)
  const { round, group } = rating
  useRatingKeys(rating)
  if (rating.error) return <ErrorPanel error={rating.error} onTryAgain={rating.tryAgain} />
  if (!round) return <LoadingSkeleton lines={5} height={48} />
  if (isThrough(round)) return chosen ? <ThroughChosen rating={rating} /> : <Through rating={rating} />
  const present = round.people[round.person]
  const asked = present?.ratings[round.question]?.criterionId ?? null
  return (
    <Stack gap="md">
      <RoundProgress rating={rating} question={questions.find(({ id }) => id === asked)?.name ?? ''} />
      <div className={classes.group}>
        {group.map((person) => (
          <PersonCard
            key={person.id}
            person={person}
            questions={questions}
            asked={person.id === present?.id ? asked : null}
            onAnswer={(criterionId, value) => {
              rating.answer(person, criterionId, value)
            }}
          />
        ))}
      </div>
      <RoundKeys rating={rating} />
    </Stack>
  )
}
