import type { OutputOf } from '../../../../shared/operations'

/** A customer to rate, with a rating (or null) for each question. */
export type Person = OutputOf<'grading.toRate'>['rows'][number]

/** A rating round: the customers of one batch and where the owner is. */
export interface Round {
  people: readonly Person[]
  /** Past the last person when the batch is through. */
  person: number
  question: number
  /** Where the owner came from, step by step. */
  trail: readonly { person: number; question: number }[]
}

function firstMissing(person: Person | undefined, from = 0): number | null {
  const index =
    person?.ratings.findIndex(
      ({ value, isOld }, question) => question >= from && (value === null || isOld),
    ) ?? -1
  return index < 0 ? null : index
}

function goTo(round: Round, person: number, question: number): Round {
  const trail = [...round.trail, { person: round.person, question: round.question }]
  return { ...round, person, question, trail }
}

/** A new round: at what the first one misses. */
export function startRound(people: readonly Person[]): Round {
  return { people, person: 0, question: firstMissing(people[0]) ?? 0, trail: [] }
}

/** On to the next person. */
export function nextPerson(round: Round): Round {
  const person = round.person + 1
  return goTo(round, person, firstMissing(round.people[person]) ?? 0)
}

/** On to the next question this person misses, else to the next person. */
export function nextQuestion(round: Round): Round {
  const question = firstMissing(round.people[round.person], round.question + 1)
  return question === null ? nextPerson(round) : goTo(round, round.person, question)
}

/** One step back; the same round at its very beginning. */
export function stepBack(round: Round): Round {
  const last = round.trail.at(-1)
  return last ? { ...round, ...last, trail: round.trail.slice(0, -1) } : round
}

/** Keeps a rating of the present person. */
export function withRating(
  round: Round,
  customerId: number,
  criterionId: number,
  value: number | null,
): Round {
  const people = round.people.map((person) =>
    person.id === customerId
      ? {
          ...person,
          ratings: person.ratings.map((rating) =>
            rating.criterionId === criterionId ? { ...rating, value, isOld: false } : rating,
          ),
        }
      : person,
  )
  return { ...round, people }
}

/** Everyone of the batch was asked about. */
export function isThrough(round: Round): boolean {
  return round.person >= round.people.length
}

/** How many of the batch have every rating. */
export function ratedCount(round: Round): number {
  return round.people.filter((person) => firstMissing(person) === null).length
}
