import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from '../../../../src/main/database/migrate'
import { openConnection } from '../../../../src/main/database/open'
import { insert, run, type Database } from '../../../../src/main/database/sql'
import { comparedNumbers, countPlace } from '../../../../src/main/features/grading/measures.queries'
import { placeAmong } from '../../../../src/main/features/grading/rules'

const table = 'main.customer_figures'

let db: Database
beforeEach(() => {
  db = openConnection(':memory:', { create: true })
  migrate(db)
})
afterEach(() => {
  db.close()
})

const day = fc
  .tuple(
    fc.integer({ min: 2019, max: 2021 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(1, 14, 15, 28, 31),
  )
  .map(([year, month, date]) => {
    // The last of the month where it has no such day.
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    return new Date(Date.UTC(year, month - 1, Math.min(date, last))).toISOString().slice(0, 10)
  })

it('years as a customer: a place counted by days is the place among the years of everyone', () => {
  fc.assert(
    fc.property(fc.array(fc.option(day), { minLength: 1, maxLength: 12 }), day, (since, later) => {
      const asOf = later.replace(/^\d{4}/, '2022')
      run(db, `DELETE FROM ${table}`)
      for (const [index, since_on] of since.entries()) insert(db, table, { customer_id: index + 1, since_on })
      const others = Float64Array.from(comparedNumbers(db, table, 'yearsAsCustomer', asOf)).sort()
      for (const [index, since_on] of since.entries()) {
        const counted = countPlace(db, table, 'yearsAsCustomer', index + 1, asOf)
        if (since_on === null) {
          expect(counted).toEqual({ worse: 0, same: 0, of: others.length })
          continue
        }
        const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
        const over = months(asOf) - months(since_on) - Number(asOf.slice(8) < since_on.slice(8))
        expect(counted).toEqual(placeAmong(others, over / 12, 'more'))
      }
    }),
  )
})
