import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseArguments } from '../../../src/main/doors/arguments'
import { commandLine, type describeOperations } from '../../../src/main/doors/commandLine'
import { operations } from '../../../src/shared/operations/index'
import { testData, type TestData } from '../../support/data'

describe('the command line’s door', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData()
  })
  afterEach(() => data.close())

  async function run(words: string[], stdin = '') {
    const output: string[] = []
    const errors: string[] = []
    const collect = (into: string[]) => (text: string) => {
      into.push(text)
      return Promise.resolve()
    }
    const code = await commandLine(
      data.runner,
      parseArguments(['electron', '/app', 'call', ...words]),
      { input: Readable.from([stdin]), writeOutput: collect(output), writeError: collect(errors) },
      (_reference, error) => {
        throw error
      },
    )
    return { code, output, errors }
  }

  it('prints the answer as JSON', async () => {
    expect(await run(['customers.create', '{"name":"Zoë"}'])).toEqual({
      code: 0,
      output: ['{"id":1}'],
      errors: [],
    })
    const { output } = await run(['customers.list'])
    expect(JSON.parse(output[0] ?? '')).toMatchObject({ total: 1, rows: [{ name: 'Zoë' }] })
  })

  it.each([
    [['customers.create', '{"nme":1}'], 'invalid'],
    [['customers.create', '{"name"'], 'invalid'],
    [['customers.get', '{"id":99}'], 'not-found'],
    [['no.such'], 'not-found'],
    [[], 'not-found'],
  ])('prints the error of %j as JSON on standard error, with exit code 1', async (words, code) => {
    const result = await run(words)
    expect(result).toMatchObject({ code: 1, output: [] })
    const report = JSON.parse(result.errors[0] ?? '') as { code: string; message: string }
    expect(report.code).toBe(code)
    expect(report.message).not.toBe('')
  })

  it('answers several calls, a line each, and fails when one of them did', async () => {
    const lines = [
      '{"operation":"customers.create","input":{"name":"Ann"}}',
      '',
      '{"operation":"customers.list"}',
      'nonsense',
    ]
    const { code, output } = await run(['--stdin'], lines.join('\n'))
    const answers = output.map((line) => JSON.parse(line) as unknown)
    expect(answers).toMatchObject([
      { ok: true, value: { id: 1 } },
      { ok: true, value: { total: 1 } },
      { ok: false, error: { code: 'invalid' } },
    ])
    expect(code).toBe(1)
  })

  it('lists every operation with the schemas of its input and output', async () => {
    const { output } = await run(['--list'])
    const listed = JSON.parse(output.join('')) as ReturnType<typeof describeOperations>
    expect(listed.map((one) => one.name).sort()).toEqual(Object.keys(operations).sort())
    for (const { name, about, input, output: answer } of listed) {
      expect(about, name).toMatch(/\.$/)
      expect(input, name).toHaveProperty('$schema')
      expect(answer, name).toHaveProperty('$schema')
    }
  })
})
