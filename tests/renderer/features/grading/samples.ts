import type { OutputOf } from '../../../../src/shared/operations'
import type { BoardCard, BoardColumn } from '../../../../src/shared/operations/grading'
import type { Criterion } from '../../../../src/shared/operations/criteria'
import { grades } from '../../../../src/shared/values'

/** A card as the board shows it. */
export function boardCard(id: number, name: string, more: Partial<BoardCard> = {}): BoardCard {
  return {
    id,
    name,
    place: 'Cork',
    grade: 'A',
    computedGrade: more.grade ?? 'A',
    overridden: false,
    score: 90,
    trend: 'same',
    contribution12m: 1_234_00,
    revenue12m: 5_000_00,
    lastPurchaseOn: '2026-03-01',
    lastTouchOn: null,
    nextStep: null,
    group: '',
    ...more,
  }
}

/** A board with these cards, its sums and shares as main would count them. */
export function boardOf(cards: readonly BoardCard[]): OutputOf<'grading.board'> {
  const sum = (part: readonly BoardCard[], of: (card: BoardCard) => number) =>
    part.reduce((total, card) => total + of(card), 0)
  const revenue = sum(cards, (card) => card.revenue12m)
  const contribution = sum(cards, (card) => card.contribution12m)
  const columns = grades.map((grade): BoardColumn => {
    const own = cards.filter((card) => card.grade === grade)
    const [revenue12m, contribution12m] = [
      sum(own, (card) => card.revenue12m),
      sum(own, (card) => card.contribution12m),
    ]
    return {
      grade,
      count: own.length,
      revenue12m,
      contribution12m,
      costToServe12m: 0,
      revenueShare: revenue > 0 ? revenue12m / revenue : null,
      contributionShare: contribution > 0 ? contribution12m / contribution : null,
      costToServeShare: null,
      groups: [],
      cards: own,
    }
  })
  return { asOf: '2026-03-10', total: cards.length, planning: false, columns }
}

const usual = { anchors: ['', '', '', '', ''], influence: true, actions: [] }
const rated: Omit<Criterion, 'id' | 'name' | 'about' | 'weight'> = {
  ...usual,
  kind: 'rated',
  measure: null,
  method: null,
  bands: [],
  enabled: true,
}

/** Criteria of all three kinds. */
export const someCriteria: Criterion[] = [
  { id: 1, name: 'Enjoyable to work with', about: 'How do you feel when they call?', weight: 20, ...rated },
  {
    id: 2,
    name: 'Pays on time',
    about: '',
    kind: 'measured',
    measure: 'averageDaysLate',
    method: 'bands',
    bands: [
      { from: null, value: 100 },
      { from: 3, value: 80 },
      { from: 8, value: 60 },
    ],
    weight: 20,
    enabled: true,
    ...usual,
  },
  {
    id: 3,
    name: 'Profitable',
    about: '',
    kind: 'measured',
    measure: 'contribution12m',
    method: 'rank',
    bands: [],
    weight: 40,
    enabled: true,
    ...usual,
  },
  { id: 4, name: 'Cares about us', about: '', weight: 20, ...rated },
]

export const someBounds = { A: 80, B: 60, C: 40 }
