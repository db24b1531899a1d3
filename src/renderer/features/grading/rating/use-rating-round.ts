import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useAction, useOperation, useUndo } from '../../../api'
import { useFormats } from '../../../components/formats'
import {
  cameByAnswer,
  groupOf,
  isRated,
  isThrough,
  nextPerson,
  nextQuestion,
  sameAgain,
  startRound,
  tallyOf,
  stay,
  stepBack,
  withKnown,
  withRatings,
  type Person,
  type Round,
} from './round'
import { useRoundState } from './round-state'

const BATCH = 30

/** What was just done, to be said. */
export type Said = { what: 'rated' | 'same'; name: string; value: number } | { what: 'skipped'; name: string }

/**
 * A rating round over everyone who misses a rating or was rated over a year ago, batch by batch; or over those who were
 * chosen, who are asked about whatever is known already, and who leave the round over everyone as it is. Each answer is saved at
 * once, so leaving and coming back goes on where the owner stopped.
 */
export function useRatingRound(chosen: readonly number[] | null) {
  const { today } = useFormats()
  const client = useQueryClient()
  const kept = useRoundState()
  const { since, begin } = kept
  useEffect(() => {
    if (since === null) begin(today)
  }, [since, begin, today])
  const [round, setRound] = useState<Round | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  // While answers are on their way, what main knows is older than what is shown.
  const [saving, setSaving] = useState(0)
  const lastSave = useRef<Promise<unknown>>(Promise.resolve())
  const began = chosen ? today : (since ?? today)
  // What was said of the chosen before today is asked for anew.
  const fresh = chosen ? { freshFrom: today } : {}
  const batch = useOperation(
    'grading.toRate',
    chosen
      ? { ids: [...chosen], limit: chosen.length, since: began, ...fresh }
      : { limit: BATCH, without: [...kept.skipped], since: began },
    { enabled: round === null && saving === 0 },
  )
  const group = round ? groupOf(round) : []
  const known = useOperation(
    'grading.toRate',
    { ids: group.map(({ id }) => id), since: began, ...fresh },
    { enabled: group.length > 0, keepPrevious: true },
  )
  const rate = useAction('grading.rate', { quiet: true })
  const undo = useUndo()

  if (round === null && saving === 0 && batch.data && !batch.isFetching) setRound(startRound(batch.data.rows))
  const [taken, setTaken] = useState(known.data)
  if (round && known.data && known.data !== taken && saving === 0 && !known.isFetching) {
    setTaken(known.data)
    setRound(withKnown(round, known.data.rows))
  }
  // A full batch that is through: on to the next one.
  if (!chosen && round && isThrough(round) && round.people.length > 0) setRound(null)

  const person = round?.people[round.person]
  // With nobody to ask about there is nothing that is known of them.
  const counted = group.length > 0 ? (known.data ?? batch.data) : batch.data
  /** Customers through since the round began, all it is about, and those that were skipped or left. */
  const tally = {
    done: counted?.done ?? 0,
    total: (counted?.total ?? 0) + (counted?.done ?? 0),
    left: counted?.total ?? 0,
  }
  const change = (step: (present: Round) => Round) => {
    setRound((present) => present && step(present))
  }
  /** Goes on; who is left with a question open counts as skipped until they are rated after all. */
  const goOn = (present: Round, next: Round) => {
    const left = present.people[present.person]
    if (!chosen && left && next.person !== present.person && !isRated(left)) kept.skip(left.id)
    setRound(next)
  }

  const save = (who: Person, ratings: { criterionId: number; value: number | null }[]) => {
    setSaving((count) => count + 1)
    const before = ratings.map(
      ({ criterionId }) => who.ratings.find((rating) => rating.criterionId === criterionId) ?? null,
    )
    const saved = rate
      .mutateAsync({ customerId: who.id, ratings })
      .then(() => client.refetchQueries({ queryKey: ['grading.toRate'], type: 'active' }))
      .catch(() => {
        // The notice has said so; the ratings are as they were.
        change((present) =>
          withKnown(
            present,
            [restored(present, who.id, before)].flatMap((one) => one ?? []),
          ),
        )
      })
      .finally(() => setSaving((count) => count - 1))
    lastSave.current = saved
  }

  return {
    round,
    group,
    said,
    error: batch.error ?? known.error,
    tryAgain: () => void (batch.error ? batch.refetch() : known.refetch()),
    ...(chosen && round ? tallyOf(round) : { ...tally, skipped: kept.skipped.length }),
    /** Saves a rating; the answer to the present question leads on to the next. */
    answer(who: Person, criterionId: number, value: number | null) {
      if (!round) return
      const asked = person?.id === who.id && who.ratings[round.question]?.criterionId === criterionId
      const rated = withRatings(round, who.id, [{ criterionId, value }])
      const now = rated.people.find(({ id }) => id === who.id)
      if (now && isRated(now)) kept.unskip(who.id)
      if (asked && value !== null) goOn(rated, nextQuestion(rated, true))
      else setRound(stay(rated))
      if (value !== null) setSaid({ what: 'rated', name: who.name, value })
      save(who, [{ criterionId, value }])
    },
    /** The same as last time: by the present question, or by all the present customer was rated by long ago. */
    same(all: boolean) {
      if (!round || !person) return
      const asked = person.ratings[round.question]?.criterionId
      const ratings = sameAgain(round).filter(({ criterionId }) => all || criterionId === asked)
      const [first] = ratings
      if (!first) return
      const rated = withRatings(round, person.id, ratings)
      const now = rated.people[rated.person]
      if (now && isRated(now)) kept.unskip(person.id)
      goOn(rated, all && now && isRated(now) ? nextPerson(rated, true) : nextQuestion(rated, true))
      setSaid({ what: 'same', name: person.name, value: first.value })
      save(person, ratings)
    },
    canUndo: round !== null && cameByAnswer(round),
    /** Takes the last answer back, and goes to where it was given. */
    takeBack: () => {
      if (!round || !cameByAnswer(round)) return
      setSaid(null)
      setRound(stepBack(round))
      void lastSave.current.then(() => {
        undo()
      })
    },
    back: () => {
      setSaid(null)
      change(stepBack)
    },
    skipQuestion: () => {
      if (round) goOn(round, nextQuestion(round))
    },
    skipPerson: () => {
      if (!round || !person) return
      setSaid({ what: 'skipped', name: person.name })
      goOn(round, nextPerson(round))
    },
    /** Begins again with those who were skipped. */
    again: () => {
      if (chosen) change(({ people }) => startRound(people.filter((one) => !isRated(one))))
      if (chosen) return
      kept.again()
      setRound(null)
    },
    /** Everyone is rated: who is to be rated from now on makes another round. */
    end: () => {
      begin(today)
    },
  }
}

function restored(
  { people }: Round,
  customerId: number,
  before: readonly (Person['ratings'][number] | null)[],
): Person | null {
  const person = people.find(({ id }) => id === customerId)
  if (!person) return null
  const old = new Map(before.flatMap((rating) => (rating ? [[rating.criterionId, rating]] : [])))
  return { ...person, ratings: person.ratings.map((rating) => old.get(rating.criterionId) ?? rating) }
}

export type RatingRound = ReturnType<typeof useRatingRound>
