import { customerKinds, customerStages, customerStatuses } from '../../../shared/choices'
import type { BoardCard, BoardColumn, BoardGroup } from '../../../shared/operations/grading'
import type { Translate } from '../../../shared/texts/i18n'
import { grades } from '../../../shared/values'
import type { BoardRow, BoardSums } from './board.queries'
import type { GroupSums, Grouping } from './boardGroups.queries'
import { trendOf } from './rules'
import { shareOf } from './shares'

/** The heads of the columns A, B, C, D and ungraded: what each brings, and its share of the whole board. */
export function boardHeads(sums: readonly BoardSums[]): Omit<BoardColumn, 'cards' | 'groups'>[] {
  const known = new Map(sums.map((row) => [row.grade, row]))
  const all = grades.map((grade) => known.get(grade) ?? { ...nobody, grade })
  const whole = (part: (row: BoardSums) => number) => all.reduce((sum, row) => sum + part(row), 0)
  const revenue = whole((row) => row.revenue12m)
  const contribution = whole((row) => row.contribution12m)
  const costToServe = whole((row) => row.costToServe12m)
  return all.map((row) => ({
    ...row,
    revenueShare: shareOf(row.revenue12m, revenue),
    contributionShare: shareOf(row.contribution12m, contribution),
    costToServeShare: shareOf(row.costToServe12m, costToServe),
  }))
}

const nobody = { count: 0, revenue12m: 0, contribution12m: 0, costToServe12m: 0 }

/** What the board shows of one customer. */
export function boardCard(row: BoardRow, grouping: Grouping | null): BoardCard {
  const [id, name, place, grade, computedGrade, overridden, score, revenue12m, contribution12m] = row
  const [lastPurchaseOn, lastTouchOn, scoreBefore, scoreAfter] = [row[9], row[10], row[11], row[12]]
  const [nextText, nextDueOn, groupKey] = [row[13], row[14], row[15]]
  return {
    id,
    name,
    place,
    grade,
    computedGrade,
    overridden: overridden === 1,
    score,
    trend: trendOf(scoreBefore, scoreAfter),
    contribution12m,
    revenue12m,
    lastPurchaseOn,
    lastTouchOn,
    nextStep: nextText === null || nextDueOn === null ? null : { text: nextText, dueOn: nextDueOn },
    group: grouping ? groupKeyOf(groupKey, grouping) : '',
  }
}

/** The groups of a column. By stage all of them are there, empty ones too: a card is dragged from one to another. */
export function boardGroups(sums: readonly GroupSums[], grouping: Grouping, t: Translate): BoardGroup[] {
  if (grouping.by !== 'stage' || sums.length === 0) return sums.map((sum) => boardGroup(sum, grouping, t))
  return [...customerStages, null].map((stage, index) => {
    const key = stage && index
    const { count = 0, revenue12m = 0 } = sums.find((sum) => sum.key === key) ?? {}
    return {
      key: groupKeyOf(key, grouping),
      label: labelOf(key, grouping, t),
      position: index + 1,
      count,
      revenue12m,
    }
  })
}

/** A group of a column, by what an owner calls it. */
function boardGroup(
  { key, position, count, revenue12m }: GroupSums,
  grouping: Grouping,
  t: Translate,
): BoardGroup {
  return { key: groupKeyOf(key, grouping), label: labelOf(key, grouping, t), position, count, revenue12m }
}

/** What a group is known by outside; texts as the database compares them: only the letters A to Z are the same in both cases. */
function groupKeyOf(key: GroupSums['key'], { by }: Grouping): string {
  if (by === 'stage' && typeof key === 'number') return customerStages[key] ?? ''
  return String(key ?? '').replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function labelOf(key: GroupSums['key'], { by, names }: Grouping, t: Translate): string {
  if (key === null) return t(`board:group.none.${by}`)
  if (typeof key === 'string') return key
  if (by === 'stage') return t(`customers:stage.${customerStages[key] ?? 'unset'}`)
  if (by === 'status') return t(`customers:status.${customerStatuses[key] ?? 'active'}`)
  if (by === 'kind') return t(`customers:kind.${customerKinds[key] ?? 'company'}`)
  return names[key] ?? ''
}
