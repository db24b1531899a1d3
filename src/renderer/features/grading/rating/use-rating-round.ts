import { useState } from 'react'
import { useAction, useOperation } from '../../../api'
import {
  isThrough,
  nextPerson,
  nextQuestion,
  ratedCount,
  startRound,
  stepBack,
  withRating,
  type Round,
} from './round'

const BATCH = 50

/** What became of the batches before the present one. */
interface Before {
  rated: number
  skipped: number
}

/**
 * A rating round over everyone who misses a rating, batch by batch. Each answer is saved at once, so leaving and coming
 * back goes on where the owner stopped. The batch itself stays as it is while ratings are saved.
 */
export function useRatingRound() {
  const [round, setRound] = useState<Round | null>(null)
  const [before, setBefore] = useState<Before>({ rated: 0, skipped: 0 })
  const [total, setTotal] = useState<number | null>(null)
  const queue = useOperation(
    'grading.toRate',
    { limit: BATCH, offset: before.skipped },
    { enabled: round === null },
  )
  const rate = useAction('grading.rate', { quiet: true })

  if (round === null && queue.data && !queue.isFetching) {
    setRound(startRound(queue.data.rows))
    setTotal((known) => known ?? queue.data.total)
  }
  // A full batch that is through: on to the next one, which begins behind those that were skipped.
  if (round && isThrough(round) && round.people.length === BATCH) {
    const rated = ratedCount(round)
    setBefore({ rated: before.rated + rated, skipped: before.skipped + BATCH - rated })
    setRound(null)
  }

  const rated = before.rated + (round ? ratedCount(round) : 0)
  const skipped = before.skipped + (round ? round.people.length - ratedCount(round) : 0)
  const change = (step: (present: Round) => Round) => {
    setRound((present) => present && step(present))
  }

  return {
    round,
    error: queue.error,
    tryAgain: () => void queue.refetch(),
    rated,
    skipped,
    total: total ?? 0,
    /** Saves a rating; the answer to the present question leads on to the next. */
    answer(criterionId: number, value: number | null) {
      const person = round?.people[round.person]
      if (!round || !person) return
      const asked = person.ratings[round.question]
      const old = person.ratings.find((rating) => rating.criterionId === criterionId)?.value ?? null
      change((present) => {
        const rated = withRating(present, person.id, criterionId, value)
        return asked?.criterionId === criterionId && value !== null ? nextQuestion(rated) : rated
      })
      rate.mutate(
        { customerId: person.id, ratings: [{ criterionId, value }] },
        {
          onError: () => {
            change((present) => withRating(present, person.id, criterionId, old))
          },
        },
      )
    },
    back: () => {
      change(stepBack)
    },
    skipQuestion: () => {
      change(nextQuestion)
    },
    skipPerson: () => {
      change(nextPerson)
    },
    /** Begins again with those who still miss a rating. */
    again: () => {
      setBefore({ rated: 0, skipped: 0 })
      setTotal(null)
      setRound(null)
    },
  }
}

export type RatingRound = ReturnType<typeof useRatingRound>
