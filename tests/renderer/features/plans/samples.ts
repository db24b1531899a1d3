import type { Plan, PlanRow, PlanStep } from '../../../../src/shared/operations/plans'
import type { Playbook } from '../../../../src/shared/operations/planTemplates'

/** A plan of a good customer that is on its way. */
export const someRow: PlanRow = {
  id: 4,
  customerId: 1,
  customerName: 'Ann Lee',
  customerGrade: 'B',
  grade: 'B',
  name: 'Lift to A',
  startedOn: '2026-03-01',
  dueOn: '2026-06-29',
  state: 'open',
  place: 'soon',
  steps: 2,
  stepsDone: 1,
  nextStep: { id: 12, text: 'Agree how they pay', dueOn: '2026-03-12' },
  closedOn: null,
  gradeBefore: 'B',
  scoreBefore: 66.4,
  gradeAfter: null,
  scoreAfter: null,
}

export const someSteps: PlanStep[] = [
  {
    id: 11,
    text: 'Call them',
    dueOn: '2026-03-04',
    doneOn: '2026-03-05',
    note: '',
    outcome: 'They were glad',
    criterionId: null,
    criterion: null,
  },
  {
    id: 12,
    text: 'Agree how they pay',
    dueOn: '2026-03-12',
    doneOn: null,
    note: 'By debit?',
    outcome: '',
    criterionId: 2,
    criterion: 'Pays on time',
  },
]

export function somePlan(changes: Partial<Plan> = {}): Plan {
  return {
    ...someRow,
    playbookId: 2,
    goal: 'A standing order',
    outcome: '',
    customerScore: 70,
    customerArchived: false,
    stepList: someSteps,
    ...changes,
  }
}

export const closedRow: PlanRow = {
  ...someRow,
  id: 5,
  customerName: 'Bob Ray',
  name: 'Delight',
  state: 'done',
  place: 'closed',
  nextStep: null,
  closedOn: '2026-02-01',
  gradeAfter: 'A',
  scoreAfter: 82.9,
}

export const somePlaybooks: Playbook[] = [
  {
    id: 2,
    grade: 'B',
    name: 'Lift to A',
    about: 'One thing after the other.',
    days: 120,
    weakest: 3,
    steps: [{ text: 'Call them', afterDays: 7 }],
  },
  { id: 7, grade: 'D', name: 'Part well', about: '', days: 45, weakest: 0, steps: [] },
]
