/** What the screens ask, in main and to the screen, on a window that has come to rest. */
import { join } from 'node:path'
import { raw } from '../app.mjs'
import { typedSearches } from '../data.mjs'
import { median, percentile } from '../numbers.mjs'

const databaseOf = (data) => join(data, 'regulars.sqlite')

export async function measureList({ report, data, window, rounds }) {
  for (const by of ['name', 'revenue']) {
    const direction = by === 'name' ? 'ascending' : 'descending'
    const { taken } = await window.inMain('customers.list', [{ sort: { by, direction } }], rounds * 10)
    report.add({
      what: `List, first 100 by ${by}`,
      unit: 'ms',
      value: median(taken),
      raw: median(await raw('list', { database: databaseOf(data), times: rounds * 10, by })),
      rawIs: 'the same SELECT',
    })
  }
}

export async function measureSearch({ report, data, window, customers }) {
  const typed = typedSearches(customers, 200)
  const inputs = typed.map((query) => ({
    query,
    limit: 50,
    // As the screen asks.
    countTo: 1000,
    sort: { by: 'relevance', direction: 'ascending' },
  }))
  // Once through, so that what is measured is the third letter typed and not the first question of the day.
  await window.inMain('customers.list', inputs.slice(0, 20))
  const { taken } = await window.inMain('customers.list', inputs)
  const bridge = (await window.inPage('customers.list', inputs)).taken
  const least = await raw('search', { database: databaseOf(data), typed })
  const common = { unit: 'ms', rawIs: 'FTS5, count and rows' }
  report.add({
    what: 'Search as you type, median',
    value: median(taken),
    raw: percentile(least, 50),
    ...common,
  })
  report.add({
    what: 'Search as you type, 95th percentile',
    value: percentile(taken, 95),
    raw: percentile(least, 95),
    goal: { most: 5 },
    ...common,
  })
  report.add({
    what: 'Search through the bridge, 95th percentile',
    value: percentile(bridge, 95),
    raw: percentile(least, 95),
    ...common,
  })
}

export async function measureCard({ report, data, window, rounds, customers }) {
  const ids = Array.from({ length: rounds * 10 }, (_, index) => 1 + ((index * 7919) % customers))
  const questions = [
    ['customers.get', (id) => ({ id })],
    ['grading.explain', (customerId) => ({ customerId })],
    ['purchases.list', (customerId) => ({ customerId })],
  ]
  const sums = ids.map(() => 0)
  for (const [name, input] of questions) {
    const { taken } = await window.inMain(name, ids.map(input))
    for (const [index, milliseconds] of taken.entries()) sums[index] += milliseconds
  }
  report.add({
    what: 'Card: customer, explanation, purchases',
    unit: 'ms',
    value: median(sums),
    raw: median(await raw('card', { database: databaseOf(data), ids })),
    rawIs: 'the rows of the customer',
  })
  const painted = []
  for (const id of ids.slice(0, rounds)) {
    const { name } = (await window.inMain('customers.get', [{ id }])).value
    painted.push(await window.paint(`/customers/${id}`, 'h1', name))
  }
  report.add({ what: 'Card, opened to painted', unit: 'ms', value: median(painted) })
}

export async function measureBoard({ report, data, window, rounds, customers }) {
  const { taken } = await window.inMain('grading.board', [{}], rounds)
  report.add({
    what: 'Board, operation',
    unit: 'ms',
    value: median(taken),
    raw: median(await raw('board', { database: databaseOf(data), times: rounds })),
    rawIs: 'SELECT of all cards',
  })
  const painted = []
  for (let round = 0; round < rounds; round += 1) painted.push(await window.paint('/board', 'article'))
  report.add({
    what: 'Board, opened to painted',
    unit: 'ms',
    value: median(painted),
    ...(customers <= 10_000 && { goal: { most: 150 } }),
  })
}
