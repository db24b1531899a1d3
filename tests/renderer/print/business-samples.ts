import type { MonthContent } from '../../../src/renderer/print/business/MonthReview'
import type { PortfolioContent } from '../../../src/renderer/print/business/PortfolioReport'
import type { Effort, Mover } from '../../../src/shared/operations/gradeOverview'
import type { MonthFigures } from '../../../src/shared/operations/insights'
import { someCustomerRow } from '../samples'

const effortOf = (grade: Effort['grade'], part: Partial<Effort>): Effort => ({
  grade,
  customers: 3,
  revenue12m: 0,
  contribution12m: 0,
  costToServe12m: 0,
  minutes12m: 0,
  customersShare: 0.5,
  revenueShare: 0.5,
  contributionShare: 0.5,
  costToServeShare: 0.5,
  minutesShare: 0.5,
  ...part,
})

const mover: Mover = {
  id: 4,
  name: 'دار النور',
  place: 'Leeds',
  from: 'new',
  to: 'B',
  score: 61.25,
  revenue12m: 250_000,
  changed: { at: '2026-03-02T09:00:00Z', cause: 'rating' },
}

export const movers = {
  since: '2025-12-10',
  total: 6,
  moved: 1,
  added: 1,
  transitions: [],
  listed: 3,
  rows: [mover],
}

const due: PortfolioContent['due'] = {
  stepCount: 1,
  steps: [
    {
      id: 1,
      text: 'Call about the spring check',
      dueOn: '2026-03-20',
      planId: 1,
      planName: 'Delight',
      grade: 'A',
      customerGrade: 'A',
      customerId: 1,
      customerName: 'Ann Lee',
    },
  ],
  decisionCount: 0,
  decisions: [],
}

export function somePortfolio(): PortfolioContent {
  return {
    effort: {
      asOf: '2026-03-10',
      total: 6,
      grades: [
        effortOf('A', { contribution12m: 800_000, contributionShare: 0.98, minutesShare: 0.4 }),
        effortOf('D', {
          contribution12m: 16_000,
          contributionShare: 0.02,
          minutesShare: 0.6,
          minutes12m: 180,
        }),
        effortOf('ungraded', { customers: 0 }),
      ],
      focus: { grade: 'D', sentence: 'You spend 60% of your time on D’s, who bring 2% of contribution.' },
      grade: null,
      listed: 0,
      rows: [],
    },
    movers,
    best: {
      asOf: '2026-03-10',
      total: 6,
      rows: [
        { ...someCustomerRow, contribution12m: 408_000 },
        { ...someCustomerRow, id: 9, name: 'Costs more', contribution12m: -5 },
      ],
    },
    due,
  }
}

const figuresOf = (month: string, part: Partial<MonthFigures> = {}): MonthFigures => ({
  month,
  revenue: 0,
  orders: 0,
  buyers: 0,
  newBuyers: 0,
  touches: 0,
  minutes: 0,
  proactive: 0,
  complaints: 0,
  resolved: 0,
  plansClosed: 0,
  ...part,
})

export function someMonth(now: Partial<MonthFigures>, before: Partial<MonthFigures>): MonthContent {
  return {
    insights: {
      month: figuresOf('2026-02', now),
      before: figuresOf('2026-01', before),
      yearBefore: figuresOf('2025-02'),
    },
    movers,
    closed: [
      {
        id: 3,
        customerId: 2,
        customerName: 'Bob Stone',
        customerGrade: 'C',
        grade: 'C',
        name: 'Improve by a date',
        startedOn: '2025-11-01',
        dueOn: '2026-02-01',
        state: 'letGo',
        place: 'closed',
        steps: 3,
        stepsDone: 1,
        nextStep: null,
        closedOn: '2026-02-03',
        gradeBefore: 'C',
        scoreBefore: 45,
        gradeAfter: 'D',
        scoreAfter: 30,
      },
    ],
    due,
  }
}
