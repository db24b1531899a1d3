import { AppError } from '../../../shared/errors'
import { isSameValue } from '../../../shared/objects'
import type { Override } from '../../../shared/operations/customers'
import type { gradingOperations } from '../../../shared/operations/grading'
import type { Grade } from '../../../shared/values'
import type { FeatureOperations, ReadContext } from '../context'
import { customerName } from '../customers/queries'
import { wasEverDone } from '../history/queries'
import { readSettings, writeSettings } from '../settings/queries'
import { boardCard, boardGroups, boardHeads } from './board'
import { boardRows, boardSums, isPlanning, type BoardRow } from './board.queries'
import { groupingOf, groupSums } from './boardGroups.queries'
import { distribution } from './distribution'
import { criterionResult, summaryOf } from './explain'
import {
  countKnown,
  gradeChangesOf,
  overrideOf,
  readCriteria,
  removeOverrides,
  setOverrides,
  setRating,
  standingOfCustomer,
} from './queries'
import { pathsOf } from './paths'
import { assess } from './regrade'
import { gradeOf, nextGrade, overrideCounts, scoreOf, sharesOf } from './rules'
import { someOf } from '../words'
import { criteriaChanges, draftRules, replaceCriteria } from './saveCriteria'
import { whatIf } from './whatIf'

/** criteria · saveCriteria · rate · board · cards · explain · path · whatIf · distribution · override */
export const grading: FeatureOperations<typeof gradingOperations> = {
  'grading.criteria': ({ db, settings }) => ({
    criteria: readCriteria(db),
    bounds: settings.bounds,
    asDelivered: !wasEverDone(db, 'grading.saveCriteria'),
  }),

  'grading.saveCriteria': ({ db, t, settings, describe }, { criteria, bounds }) => {
    const changes = criteriaChanges(readCriteria(db), criteria, t)
    if (bounds && !isSameValue(bounds, settings.bounds)) changes.push(t('grading:actions.criterion.bounds'))
    describe(t('grading:actions.saveCriteria', { changes: someOf(changes, t) }), { cause: 'criteria' })
    replaceCriteria(db, criteria, t)
    if (bounds) writeSettings(db, { bounds })
    return { criteria: readCriteria(db), bounds: readSettings(db).bounds }
  },

  'grading.rate': (context, { customerId, ratings }) => {
    const { db, t, today, describe } = context
    const name = customerName(db, customerId)
    if (name === undefined) throw new AppError('not-found', t('grading:noCustomer'))
    const rated = new Map(
      readCriteria(db).flatMap((one) => (one.kind === 'rated' ? [[one.id, one.name]] : [])),
    )
    if (ratings.some(({ criterionId }) => !rated.has(criterionId))) {
      throw new AppError('not-found', t('grading:notRated'))
    }
    const words = ratings.map(({ criterionId, value }) => {
      const criterion = rated.get(criterionId) ?? ''
      return value === null
        ? t('grading:actions.noRating', { criterion })
        : t('grading:actions.rating', { criterion, value })
    })
    describe(t('grading:actions.rate', { name, ratings: words.join(', ') }), { cause: 'rating' })
    for (const { criterionId, value } of ratings) {
      setRating(db, { customerId, criterionId, value, ratedOn: today })
    }
    return gradeNow(context, customerId)
  },

  'grading.board': ({ db, t, figures, asOf }, { query, filter, groupBy, limit = null }) => {
    const grouping = groupingOf(db, groupBy)
    const whose = { query, filter, grouping }
    const heads = boardHeads(boardSums(db, figures, whose))
    const sums = grouping ? groupSums(db, figures, whose, grouping) : []
    const groupsOf = (grade: Grade) =>
      grouping
        ? boardGroups(
            sums.filter((sum) => sum.grade === grade),
            grouping,
            t,
          )
        : []
    const card = (row: BoardRow) => boardCard(row, grouping)
    const columns = heads.map((head) => ({
      ...head,
      groups: groupsOf(head.grade),
      cards: boardRows(db, figures, whose, { grade: head.grade, limit, offset: 0 }).map(card),
    }))
    const total = heads.reduce((sum, { count }) => sum + count, 0)
    return { asOf, total, planning: isPlanning(db), columns }
  },

  'grading.cards': ({ db, figures }, { query, filter, groupBy, ...part }) => {
    const grouping = groupingOf(db, groupBy)
    const rows = boardRows(db, figures, { query, filter, grouping }, part)
    return { cards: rows.map((row) => boardCard(row, grouping)) }
  },

  'grading.explain': (context, { customerId }) => {
    const { db, t, figures, asOf, settings } = context
    const standing = standingOfCustomer(db, figures, customerId)
    if (!standing) throw new AppError('not-found', t('grading:noCustomer'))
    const { criteria: rules, numbersOf, valuesOf } = assess(db, figures, customerId, asOf)
    const [numbers, values, weights] = [numbersOf(0), valuesOf(0), rules.map(({ weight }) => weight)]
    const { score, known } = scoreOf(weights, values)
    const shares = sharesOf(weights, values)
    const whole = new Map(readCriteria(db).map((criterion) => [criterion.id, criterion]))
    const results = rules.flatMap(({ id }, slot) => {
      const criterion = whole.get(id)
      const { points, pointsLeft } = shares[slot] ?? { points: 0, pointsLeft: 0 }
      const [number, value] = [numbers[slot] ?? null, values[slot] ?? null]
      if (!criterion) return []
      return [
        criterionResult({ criterion, number, value, points, pointsLeft, scored: score !== null }, context),
      ]
    })
    const override = overrideInForce(context, customerId)
    const verdict = { ...standing, known, override, results }
    return {
      customerId,
      asOf,
      ...standing,
      known,
      override,
      criteria: results,
      next: nextGrade(standing.score, settings.bounds),
      summary: summaryOf(verdict, context),
      history: gradeChangesOf(db, customerId, HISTORY_SHOWN),
    }
  },

  'grading.path': (context, { customerId }) => pathsOf(context, customerId),

  'grading.whatIf': (context, { criteria, bounds = context.settings.bounds, limit }) =>
    whatIf(context, { criteria: draftRules(criteria), bounds, limit }),

  'grading.distribution': (context, { criterion }) => distribution(context, criterion),

  'grading.override': ({ db, t, today, describe }, input) => {
    const ids = [...new Set(input.customerIds)]
    if (countKnown(db, ids) < ids.length) throw new AppError('not-found', t('grading:noCustomer'))
    const [only] = ids
    const name = ids.length === 1 && only !== undefined ? customerName(db, only) : undefined
    const who =
      name === undefined ? t('grading:customers', { count: ids.length }) : t('grading:actions.one', { name })
    if (input.grade === null) {
      describe(t('grading:actions.takeBack', { who }), { cause: 'override' })
      return { changed: removeOverrides(db, ids) }
    }
    const { grade, reason, endsOn, remindOn } = input
    describe(t('grading:actions.override', { who, grade }), { cause: 'override' })
    return { changed: setOverrides(db, ids, { grade, reason, endsOn, remindOn, createdOn: today }) }
  },
}

/** How many changes of grade an explanation lists. */
const HISTORY_SHOWN = 100

function overrideInForce({ db, asOf }: ReadContext, customerId: number): Override | null {
  const override = overrideOf(db, customerId)
  return override && overrideCounts(override.endsOn, asOf) ? override : null
}

/** A customer's grade and score by what is known at this very moment, before the figures are written. */
function gradeNow(context: ReadContext, customerId: number) {
  const { db, figures, asOf, settings } = context
  const { criteria, valuesOf } = assess(db, figures, customerId, asOf)
  const weights = criteria.map(({ weight }) => weight)
  const { score } = scoreOf(weights, valuesOf(0))
  return { grade: overrideInForce(context, customerId)?.grade ?? gradeOf(score, settings.bounds), score }
}
