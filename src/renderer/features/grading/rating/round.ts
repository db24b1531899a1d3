import type { RatedPerson } from '../../../../shared/operations/gradeReminders'

/** A customer to rate, with a rating (or none, or an old one) for each question. */
export type Person = RatedPerson

/** Customers that are shown side by side. */
export const TOGETHER = 3

/** A step of the round: where the owner was, and whether they answered there. */
interface Step {
  person: number
  question: number
  answered: boolean
}

/** A rating round: the customers of one batch and where the owner is. */
export interface Round {
  people: readonly Person[]
  /** Past the last person when the batch is through. */
  person: number
  question: number
  /** Where the owner came from, step by step. */
  trail: readonly Step[]
}

type Rating = Person['ratings'][number]

function isOpen({ value, isOld }: Rating): boolean {
  return value === null || isOld
}

function firstOpen(person: Person | undefined, from = 0): number | null {
  const index = person?.ratings.findIndex((rating, question) => question >= from && isOpen(rating)) ?? -1
  return index < 0 ? null : index
}

function goTo(round: Round, person: number, question: number, answered: boolean): Round {
  const trail = [...round.trail, { person: round.person, question: round.question, answered }]
  return { ...round, person, question, trail }
}

/** A new round: at what the first one misses. */
export function startRound(people: readonly Person[]): Round {
  return { people, person: 0, question: firstOpen(people[0]) ?? 0, trail: [] }
}

/** On to the next person. */
export function nextPerson(round: Round, answered = false): Round {
  const person = round.person + 1
  return goTo(round, person, firstOpen(round.people[person]) ?? 0, answered)
}

/** On to the next question this person misses, else to the next person. */
export function nextQuestion(round: Round, answered = false): Round {
  const question = firstOpen(round.people[round.person], round.question + 1)
  return question === null ? nextPerson(round, answered) : goTo(round, round.person, question, answered)
}

/** Stays, after an answer to another question than the present one; going back leads here. */
export function stay(round: Round): Round {
  return goTo(round, round.person, round.question, true)
}

/** One step back; the same round at its very beginning. */
export function stepBack(round: Round): Round {
  const last = round.trail.at(-1)
  if (!last) return round
  return { ...round, person: last.person, question: last.question, trail: round.trail.slice(0, -1) }
}

/** The last step was an answer, which can be taken back. */
export function cameByAnswer(round: Round): boolean {
  return round.trail.at(-1)?.answered ?? false
}

/** Keeps ratings of a person, given just now. */
export function withRatings(
  round: Round,
  customerId: number,
  given: readonly { criterionId: number; value: number | null }[],
): Round {
  const values = new Map(given.map(({ criterionId, value }) => [criterionId, value]))
  const people = round.people.map((person) =>
    person.id === customerId
      ? {
          ...person,
          ratings: person.ratings.map((rating) => {
            const value = values.get(rating.criterionId)
            return value === undefined ? rating : { ...rating, value, isOld: false }
          }),
        }
      : person,
  )
  return { ...round, people }
}

/** The round with what main knows of its people by now. */
export function withKnown(round: Round, known: readonly Person[]): Round {
  const byId = new Map(known.map((person) => [person.id, person]))
  return { ...round, people: round.people.map((person) => byId.get(person.id) ?? person) }
}

/** The customers that stand side by side at the moment. */
export function groupOf({ people, person }: Pick<Round, 'people' | 'person'>): readonly Person[] {
  const start = Math.floor(person / TOGETHER) * TOGETHER
  return people.slice(start, start + TOGETHER)
}

/** What the present person was rated over a year ago, the same again. */
export function sameAgain({ people, person }: Round): { criterionId: number; value: number }[] {
  return (people[person]?.ratings ?? []).flatMap(({ criterionId, value, isOld }) =>
    isOld && value !== null ? [{ criterionId, value }] : [],
  )
}

/** Everyone of the batch was asked about. */
export function isThrough(round: Round): boolean {
  return round.person >= round.people.length
}

/** Every question about them has an answer that is not old. */
export function isRated(person: Person): boolean {
  return firstOpen(person) === null
}

/** How far a round over its people alone has come. */
export function tallyOf({ people, person }: Pick<Round, 'people' | 'person'>) {
  const done = people.filter(isRated).length
  const skipped = people.slice(0, person).filter((one) => !isRated(one)).length
  return { done, total: people.length, left: people.length - done, skipped }
}

/** The day somebody was last rated; null: never. */
export function lastRatedOn({ ratings }: Person): string | null {
  return ratings.reduce<string | null>(
    (last, { ratedOn }) => (ratedOn !== null && (last === null || ratedOn > last) ? ratedOn : last),
    null,
  )
}
