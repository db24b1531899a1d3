import type { BoardContent } from '../../../src/renderer/print/board/BoardReport'
import type { CustomerContent } from '../../../src/renderer/print/customer/CustomerReport'
import type { PersonaContent } from '../../../src/renderer/print/persona/PersonaWorksheet'
import type { BoardCard } from '../../../src/shared/operations/grading'
import { grades } from '../../../src/shared/values'
import { someCustomerRow } from '../samples'
import type { PageLayout } from '../../../src/shared/paper'

export const upright: PageLayout = {
  paper: 'A4',
  orientation: 'portrait',
  margins: 'normal',
  blackAndWhite: false,
}
export const onLetter: PageLayout = { ...upright, paper: 'Letter' }
export const lying: PageLayout = { ...upright, orientation: 'landscape' }

const { id, name, kind, status, stage, externalId, tags, archived, ...row } = someCustomerRow
const part = { importance: 2, rule: 'must' as const }

/** All that a customer report shows. */
export function someCustomerContent(changes: Partial<CustomerContent['customer']> = {}): CustomerContent {
  return {
    customer: {
      id,
      name,
      kind,
      status,
      stage,
      externalId,
      tags,
      archived,
      salutation: '',
      emails: [{ label: 'office', value: 'ann@example.org' }],
      phones: [{ label: '', value: '+44 117 496 0123' }],
      addresses: [
        { label: '', street: '12 Mill Lane', city: 'Leeds', region: '', postalCode: 'LS1', country: 'UK' },
      ],
      contacts: [{ name: 'Sam Carter', role: 'Facilities', email: '', phone: '' }],
      traits: [],
      taxNumber: '',
      heardFrom: 'Neighbour',
      referredById: null,
      alsoKnownAs: [],
      referredByName: null,
      referred: [],
      customerSince: '2022-04-01',
      birthday: null,
      preferences: 'Early mornings.',
      notes: 'Key under the pot.',
      doNotContact: false,
      sample: false,
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
      asOf: '2026-03-10',
      figures: { ...row, estimatedCost: 5000 },
      standing: { grade: 'B', computedGrade: 'B', score: 72.4, overridden: false, fit: 64 },
      nextStep: null,
      years: [
        { year: 2025, revenue: 250_000, contribution: 150_000, orders: 7 },
        { year: 2026, revenue: 200_000, contribution: 150_000, orders: 5 },
      ],
      ...changes,
    },
    purchases: {
      total: 12,
      amount: 450_000,
      rows: [
        {
          id: 1,
          customerId: id,
          customerName: name,
          number: 'INV-1',
          purchasedOn: '2026-03-02',
          amount: 120_000,
          cost: 60_000,
          dueOn: '2026-03-16',
          paidOn: null,
          settled: false,
          channel: '',
          items: 'Boiler service',
        },
      ],
    },
    touches: {
      total: 1,
      rows: [
        {
          id: 1,
          customerId: id,
          happenedOn: '2026-02-20',
          kind: 'visit',
          initiative: 'proactive',
          minutes: 45,
          expense: 0,
          mood: 1,
          note: 'Talked about the spring check.',
        },
      ],
    },
    explanation: {
      customerId: id,
      asOf: '2026-03-10',
      grade: 'B',
      computedGrade: 'B',
      score: 72.4,
      known: 1,
      override: null,
      criteria: [
        {
          criterionId: 1,
          name: 'Pays on time',
          kind: 'measured',
          measure: 'averageDaysLate',
          weight: 20,
          anchors: ['', '', '', '', ''],
          number: 2.5,
          value: 80,
          points: 16,
          pointsLeft: 4,
          text: 'Pays 2.5 days late on average.',
        },
      ],
      next: { grade: 'A', points: 7.6 },
      summary: 'B with 72.4 of 100 points.',
      history: [],
    },
    fit: {
      persona: { id: 1, name: 'Careful Carla' },
      total: 1,
      rows: [
        {
          customerId: id,
          name,
          grade: 'B',
          fit: 64,
          coverage: 0.8,
          matched: [{ ...part, traitId: 1, trait: 'Industry', wanted: 'School', actual: 'School' }],
          missed: [{ ...part, traitId: 2, trait: 'Firm size', wanted: 'at least 10', actual: '4' }],
          unknown: [{ ...part, traitId: 3, trait: 'Attitude to price', wanted: 'Pays', actual: null }],
        },
      ],
    },
  }
}

const card: BoardCard = {
  id: 1,
  name: 'Ann Lee',
  place: 'Leeds',
  grade: 'A',
  computedGrade: 'A',
  overridden: false,
  score: 92.7,
  trend: 'up',
  contribution12m: 80_000,
  revenue12m: 120_000,
  lastPurchaseOn: '2026-03-02',
  lastTouchOn: null,
  nextStep: null,
  group: '',
}

/** A board with two A's, one of them by hand, and nobody else. */
export function someBoardContent(filter: BoardContent['filter'] = {}): BoardContent {
  const cards = [card, { ...card, id: 2, name: 'دار النور', overridden: true, computedGrade: 'C' as const }]
  return {
    query: '',
    filter,
    view: '',
    board: {
      asOf: '2026-03-10',
      total: 2,
      planning: false,
      columns: grades.map((grade) => ({
        grade,
        count: grade === 'A' ? 2 : 0,
        revenue12m: grade === 'A' ? 240_000 : 0,
        contribution12m: grade === 'A' ? 160_000 : 0,
        costToServe12m: 0,
        revenueShare: grade === 'A' ? 1 : 0,
        contributionShare: grade === 'A' ? 1 : -0.001,
        costToServeShare: null,
        groups: [],
        cards: grade === 'A' ? cards : [],
      })),
    },
  }
}

/** A persona with something in every step. */
export function somePersonaContent(): PersonaContent {
  return {
    persona: {
      id: 1,
      name: 'Careful Carla',
      kind: 'ideal',
      primary: true,
      traits: [
        { traitId: 2, rule: 'nice', importance: 1, values: [], from: 10, to: null },
        { traitId: 1, rule: 'must', importance: 3, values: ['School', 'Nursery'], from: null, to: null },
      ],
      individual: { age: '47', job: 'Facilities manager' },
      ownFields: [{ label: 'How she takes her tea', value: 'Black' }],
      voice: { momentOfBuying: 'Relief.' },
      ownQuestions: [],
      statement: null,
      meaning: { message: 'We answer within the hour.' },
      notOurCustomer: 'Whoever asks for the price first.',
      sources: [{ kind: 'staffInterview', on: '2026-02-01', note: 'Talked to Jo.', link: '' }],
      objections: [],
      journey: {},
      marks: {},
      decisionStyle: {},
      statementFrom: null,
      missionChecks: [],
      reviewOn: null,
      composedStatement: 'Our ideal customer is someone like Careful Carla.',
      completeness: { traits: 50, individual: 20, voice: 10, total: 26 },
      reviewDueOn: '2027-01-01',
      sample: false,
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
    },
    portrait: null,
    traits: [
      { id: 1, name: 'Industry', group: 'demographic', kind: 'choice', options: ['School', 'Nursery'] },
      { id: 2, name: 'Firm size', group: 'demographic', kind: 'number', options: [] },
    ],
  }
}
