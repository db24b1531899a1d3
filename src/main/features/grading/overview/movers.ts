import { formerGrades, type FormerGrade, type Transition } from '../../../../shared/operations/gradeOverview'
import { grades, type Grade } from '../../../../shared/values'

/** Where one customer stood on a day and stands now. Pure from here on: no database, no clock. */
export type Standing = readonly [id: number, from: FormerGrade, to: Grade, revenue12m: number]

/** Whom to list: those who moved, or everyone of a grade then, now or both. */
export interface Among {
  from?: FormerGrade | undefined
  to?: Grade | undefined
}

/** How many stood where and stand where, and what they bring; a pair that nobody has is left out. A first. */
export function transitionsOf(standings: readonly Standing[]): Transition[] {
  const sums = new Map<string, Transition>()
  for (const [, from, to, revenue12m] of standings) {
    const key = `${from} ${to}`
    const sum = sums.get(key)
    if (!sum) sums.set(key, { from, to, customers: 1, revenue12m })
    else {
      sum.customers += 1
      sum.revenue12m += revenue12m
    }
  }
  return formerGrades.flatMap((from) => grades.flatMap((to) => sums.get(`${from} ${to}`) ?? []))
}

/** Someone moved who had another grade; who is new has not. */
export function isMove({ from, to }: Pick<Transition, 'from' | 'to'>): boolean {
  return from !== to && from !== 'new'
}

/** Those to list, most revenue first. */
export function listedAmong(standings: readonly Standing[], among: Among): Standing[] {
  const everyone = among.from !== undefined || among.to !== undefined
  return standings
    .filter(([, from, to]) =>
      everyone ? (among.from ?? from) === from && (among.to ?? to) === to : isMove({ from, to }),
    )
    .sort((one, other) => other[3] - one[3] || one[0] - other[0])
}

/** How many customers there are in some transitions. */
export function customersIn(transitions: readonly Transition[]): number {
  return transitions.reduce((sum, { customers }) => sum + customers, 0)
}
