import { createInterface } from 'node:readline'
import { z } from 'zod'
import { contractOf, operations } from '../../shared/operations/index'
import { isOperationName } from '../../shared/operations/kinds'
import type { FailureLog } from '../database/failures'
import type { Runner } from '../runner'
import { answer } from './answer'
import type { Arguments } from './arguments'

export interface Streams {
  input: NodeJS.ReadableStream
  writeOutput: (text: string) => Promise<void>
  writeError: (text: string) => Promise<void>
}

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.unknown() }),
])
const lineSchema = z.strictObject({ operation: z.string(), input: z.unknown().optional() })

/** The command line's door. Prints JSON and resolves to the exit code: 0, or 1 when an operation failed. */
export async function commandLine(
  runner: Runner,
  args: Arguments,
  streams: Streams,
  log: FailureLog,
): Promise<number> {
  if (args.list) {
    await streams.writeOutput(JSON.stringify(describeOperations(), null, 2))
    return 0
  }
  if (args.stdin) return askLines(runner, streams, log)
  const [name = '', input = '{}'] = args.words
  return ask(runner, name, input, streams, log)
}

async function ask(
  runner: Runner,
  name: string,
  inputJson: string,
  { writeOutput, writeError }: Streams,
  log: FailureLog,
): Promise<number> {
  const reply = answerSchema.parse(JSON.parse(await answer(runner, name, inputJson, log)))
  // The next question, and whoever looks at the file next, meets everything in step.
  await runner.idle()
  if (reply.ok) await writeOutput(JSON.stringify(reply.value))
  else await writeError(JSON.stringify(reply.error))
  return reply.ok ? 0 : 1
}

/** Reads one call a line, `{"operation": "customers.list", "input": {…}}`, and answers each with a line. */
async function askLines(runner: Runner, streams: Streams, log: FailureLog): Promise<number> {
  let code = 0
  // Who asks many questions will also ask for long work.
  runner.startWriter()
  for await (const line of createInterface({ input: streams.input })) {
    if (line.trim() === '') continue
    const reply = await answerLine(runner, line, log)
    await runner.idle()
    await streams.writeOutput(reply)
    if (!answerSchema.parse(JSON.parse(reply)).ok) code = 1
  }
  return code
}

async function answerLine(runner: Runner, line: string, log: FailureLog): Promise<string> {
  try {
    const { operation, input } = lineSchema.parse(JSON.parse(line))
    return await answer(runner, operation, JSON.stringify(input ?? {}), log)
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error
    const report = { code: 'invalid', message: runner.t('errors:lineNotCall'), issues: [], reference: null }
    return JSON.stringify({ ok: false, error: report })
  }
}

/** Every operation with the JSON Schemas of its input and output. */
export function describeOperations() {
  return Object.keys(operations)
    .filter(isOperationName)
    .map((name) => {
      const { kind, about, opens, input, output } = contractOf(name)
      return {
        name,
        kind,
        about,
        ...(opens ? { opens } : {}),
        input: z.toJSONSchema(input, { io: 'input' }),
        output: z.toJSONSchema(output),
      }
    })
}
