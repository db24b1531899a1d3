import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '../../src/shared/dates'
import { atLength } from './chance'
import type { TestData } from '../support/data'
import type { Call } from './theApp'

/** Something an owner does again and again while the worst happens. */
export interface Workload {
  name: string
  /** Puts into a new file what is there beforehand; without it, not even the file is there. */
  prepare?: (data: TestData) => Promise<void>
  /** The text of the file that is imported. */
  imports?: string
  /** The calls, in order; every one of them has to succeed. May put more into the file. */
  calls: (data: TestData, day: string) => Promise<Call[]>
}

const customerLines = (count: number, start: number) =>
  Array.from(
    { length: count },
    (_, index) => `C${String(start + index)},Customer ${String(start + index)},City ${String(index % 7)}`,
  )

/** The text of a CSV file of customers. */
export function customerFile(count: number, start = 1): string {
  return `Number,Name,City\n${customerLines(count, start).join('\n')}\n`
}

/** Imports customers C1, C2 … */
export async function importCustomers(data: TestData, count: number, start = 1): Promise<void> {
  data.chooses({ name: `customers-${String(start)}.csv`, content: customerFile(count, start) })
  await data.call('transfer.import', { into: 'customers' })
  rmSync(join(data.directory, `customers-${String(start)}.csv`))
}

/** Saves of every kind, with undo and redo between them. */
export function saves(count: number, day: string, from = 0): Call[] {
  const kinds: ((round: number) => Call)[] = [
    (round) => ({ operation: 'customers.create', input: { name: `Saved ${String(round)}`, tags: ['new'] } }),
    (round) => ({
      operation: 'customers.update',
      input: {
        id: 1 + (round % 20),
        changes: { notes: `note ${String(round)} `.repeat(1 + (round % 5) * 60) },
      },
    }),
    (round) => ({
      operation: 'purchases.create',
      input: { customerId: 1 + (round % 20), purchasedOn: addDays(day, -(round % 400)), amount: 100 * round },
    }),
    (round) => ({
      operation: 'touchpoints.create',
      input: {
        customerId: 1 + (round % 20),
        happenedOn: day,
        kind: 'call',
        initiative: 'proactive',
        minutes: round,
      },
    }),
    (round) => ({
      operation: 'grading.rate',
      input: { customerId: 1 + (round % 20), ratings: [{ criterionId: 1, value: 1 + (round % 5) }] },
    }),
    () => ({ operation: 'history.undo', input: {} }),
    () => ({ operation: 'history.redo', input: {} }),
  ]
  return Array.from({ length: count }, (_, index) => kinds[(from + index) % kinds.length]!(from + index))
}

const newCustomers = (count: number): Call[] =>
  Array.from({ length: count }, (_, index) => ({
    operation: 'customers.create',
    input: { name: `New ${String(index)}` },
  }))

const backUp: Call = { operation: 'backup.create', input: {} }
const undo: Call = { operation: 'history.undo', input: {} }
const redo: Call = { operation: 'history.redo', input: {} }
/** Merges the second customer into the first. */
export const merge = (survivorId: number, mergedId: number): Call => ({
  operation: 'duplicates.merge',
  input: { survivorId, mergedId },
})
const importIt: Call = { operation: 'transfer.import', input: { into: 'customers' } }

/** Two calls of the second list after each of the first. */
function between(all: readonly Call[], others: readonly Call[]): Call[] {
  return all.flatMap((call, index) => [call, ...others.slice(index * 2, index * 2 + 2)])
}

export const workloads: readonly Workload[] = [
  {
    name: 'saves',
    prepare: (data) => importCustomers(data, 20),
    calls: (_data, day) => Promise.resolve(saves(atLength ? 140 : 50, day)),
  },
  {
    name: 'imports',
    prepare: (data) => importCustomers(data, 20),
    imports: customerFile(3000, 11),
    calls: (_data, day) =>
      Promise.resolve(between(repeat([importIt, undo], atLength ? 3 : 1), saves(atLength ? 12 : 4, day))),
  },
  {
    name: 'merges',
    prepare: (data) => importCustomers(data, 80),
    calls: (_data, day) =>
      Promise.resolve([
        ...saves(5, day),
        ...Array.from({ length: atLength ? 6 : 2 }, (_, index) => [
          merge(1 + index, 80 - index),
          undo,
          redo,
        ]).flat(),
      ]),
  },
  {
    name: 'backups',
    prepare: (data) => importCustomers(data, 400),
    calls: (_data, day) =>
      Promise.resolve(between(repeat([backUp], atLength ? 8 : 3), saves(atLength ? 16 : 6, day))),
  },
  {
    name: 'restores',
    prepare: (data) => importCustomers(data, 20),
    calls: async (data) => {
      const small = await data.call('backup.create', {})
      await importCustomers(data, 400, 21)
      const large = await data.call('backup.create', {})
      const restore = ({ name }: { name: string }): Call => ({ operation: 'backup.restore', input: { name } })
      return between(
        repeat([restore(small), restore(large)], atLength ? 4 : 1),
        newCustomers(atLength ? 16 : 4),
      )
    },
  },
]

function repeat(calls: readonly Call[], times: number): Call[] {
  return Array.from({ length: times }, () => calls).flat()
}
