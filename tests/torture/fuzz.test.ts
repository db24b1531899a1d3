import fc from 'fast-check'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../src/main/doors/answer'
import { contractOf, operations, type OperationName } from '../../src/shared/operations/index'
import { isOperationName } from '../../src/shared/operations/kinds'
import { testData, TODAY, type TestData } from '../support/data'
import { report, rounds, seed } from './chance'
import { example, fitting, misfits, tooLong, type Schema } from './schemaValues'
import { stateOf, troubleIn } from './state'
import type { Answer } from './theApp'
import { importCustomers, saves } from './workloads'

/** Every operation is asked nonsense, made from its own JSON Schema; new operations are covered by themselves. */

const names = Object.keys(operations).filter(isOperationName)
const schemaOf = (name: OperationName) => z.toJSONSchema(contractOf(name).input, { io: 'input' }) as Schema

const counted = { nonsense: 0, fitting: 0 }
afterAll(() => {
  const note = `to ${String(names.length)} operations`
  report({ what: 'questions that do not fit', tried: counted.nonsense, lost: 0, note })
  report({ what: 'questions that fit, at random', tried: counted.fitting, lost: 0, note })
})

describe('an operation', () => {
  let data: TestData
  const unexpected: unknown[] = []
  beforeAll(async () => {
    data = await testData()
    await importCustomers(data, 20)
    for (const { operation, input } of saves(7, TODAY)) await data.ask(operation, input)
    await data.call('personas.save', { persona: { name: 'The regular' } })
  })
  afterAll(() => data.close())

  async function ask(name: OperationName, json: string): Promise<Answer> {
    const log = (_reference: string, error: unknown) => {
      // Without a window nothing can be printed here.
      if (!String(error).includes('There is no window to print here')) unexpected.push(error)
    }
    const reply = JSON.parse(await answer(data.runner, name, json, log)) as Answer
    await data.runner.idle()
    return reply
  }

  it.each(names)('%s refuses whatever does not fit its schema, and changes nothing', async (name) => {
    const schema = schemaOf(name)
    // The example fits the JSON Schema; rules that JSON Schema cannot say may still refuse it.
    const refused = contractOf(name).input.safeParse(example(schema)).error?.issues ?? []
    expect(refused.filter(({ code }) => code !== 'custom')).toEqual([])
    const before = stateOf(data.db)
    const accepted: string[] = []
    for (const { where, json } of [...misfits(schema), ...tooLong(schema)]) {
      counted.nonsense += 1
      const reply = await ask(name, json)
      if (reply.ok || reply.error.code !== 'invalid')
        accepted.push(`${where}: ${JSON.stringify(reply).slice(0, 300)}`)
    }
    expect(accepted).toEqual([])
    expect(unexpected.splice(0)).toEqual([])
    expect(stateOf(data.db)).toBe(before)
  })

  it.each(names)('%s answers anything that fits its schema without a surprise', async (name) => {
    const numRuns = rounds(6, 300)
    await fc.assert(
      fc.asyncProperty(fitting(schemaOf(name)), async (input) => {
        const reply = await ask(name, JSON.stringify(input))
        expect(unexpected.splice(0)).toEqual([])
        if (!reply.ok) expect(reply.error.message).not.toBe('')
      }),
      { numRuns, seed, endOnFailure: true },
    )
    counted.fitting += numRuns
    // The next ones need a file to work on.
    if (data.data.readOnly || !data.data.db) await reopen()
    expect(troubleIn(data.db, TODAY)).toBeNull()
  })

  async function reopen(): Promise<void> {
    const { directory } = data
    await data.runner.stop()
    data = await testData({ directory })
  }
})
