import { z } from 'zod'
import { AppError } from '../../shared/errors'
import { ReportedError, reportOf, type FailureLog } from '../database/failures'
import type { Runner } from '../runner'
import type { CallOptions } from '../runningCalls'
import type { Answerer } from './ipc'

const questionSchema = z.tuple([
  z.string().max(100),
  z.string().max(50_000_000),
  z.string().max(100).optional(),
])

/** Answers what pages ask: the operation's name, its input as JSON text and, to hear of progress, an id of the call. */
export function createAnswerer(runner: Runner, log: FailureLog): Answerer {
  return (question, tell) => {
    const [name, inputJson, callId] = questionSchema.parse(question)
    const options: CallOptions = {
      ...(callId === undefined ? {} : { callId }),
      onProgress: ({ done, total, note }) => {
        if (callId !== undefined) tell({ type: 'progress', callId, done, total, note })
      },
    }
    return answer(runner, name, inputJson, log, options)
  }
}

/** An operation's answer as JSON text: `{"ok":true,"value":…}` or `{"ok":false,"error":ErrorReport}`. Never rejects. */
export async function answer(
  runner: Runner,
  name: string,
  inputJson: string,
  log: FailureLog,
  options: CallOptions = {},
): Promise<string> {
  try {
    return `{"ok":true,"value":${await runner.callJson(name, parseJson(inputJson, runner), options)}}`
  } catch (error) {
    const report = error instanceof ReportedError ? error.report : reportOf(error, runner.t, log)
    return JSON.stringify({ ok: false, error: report })
  }
}

function parseJson(text: string, runner: Runner): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new AppError('invalid', runner.t('errors:inputNotJson', { problem }))
  }
}
