import { AppError } from '../../shared/errors'
import { ReportedError, reportOf, type FailureLog } from '../database/failures'
import type { Runner } from '../runner'
import type { CallOptions } from '../runningCalls'

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
