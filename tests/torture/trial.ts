import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { listBackups } from '../../src/main/database/backups/names'
import { inspectFile } from '../../src/main/database/check'
import { openConnection } from '../../src/main/database/open'
import { systemClock } from '../../src/main/doors/clock'
import { testData, type TestData } from '../support/data'
import { writeOldFile } from './oldFile'
import { stateOf, troubleIn } from './state'
import type { Answer, Call } from './theApp'
import type { Workload } from './workloads'

/** A workload with all that is needed to try it again and again, and to judge what is left of it. */
export interface Trial {
  name: string
  /** The data directory as it is beforehand; copied for every round. */
  template: string
  /** The file the open dialog would give. */
  file: string | undefined
  calls: readonly Call[]
  /** The state of the data before the first call, after it, after the second … */
  states: readonly string[]
}

/** Prepares a workload, and finds out by a run of its calls in this process what they lead to. */
export async function prepareTrial(workload: Workload, scratch: string): Promise<Trial> {
  const template = mkdtempSync(join(scratch, 'template-'))
  const today = systemClock.today()
  const before = await testData({ directory: template, today })
  await workload.prepare?.(before)
  const calls = await workload.calls(before, today)
  await before.runner.stop()
  if (!workload.prepare)
    for (const name of readdirSync(template)) rmSync(join(template, name), { recursive: true })
  const file = workload.imports === undefined ? undefined : join(scratch, `${workload.name}.csv`)
  if (file !== undefined) writeFileSync(file, workload.imports ?? '')
  const copy = mkdtempSync(join(scratch, 'once-'))
  cpSync(template, copy, { recursive: true })
  const data = await testData({ directory: copy, today })
  if (file !== undefined) data.chooses({ path: file })
  const states = await statesOf(data, calls)
  await data.close()
  return { name: workload.name, template, file, calls, states }
}

/** A trial of nothing but opening a file of an older version. */
export async function prepareMigration(scratch: string): Promise<Trial> {
  const template = mkdtempSync(join(scratch, 'template-'))
  writeOldFile(template, 1500)
  const copy = mkdtempSync(join(scratch, 'once-'))
  cpSync(template, copy, { recursive: true })
  const data = await testData({ directory: copy, today: systemClock.today() })
  const states = [stateOf(data.db)]
  await data.close()
  return { name: 'migration', template, file: undefined, calls: [], states }
}

async function statesOf(data: TestData, calls: readonly Call[]): Promise<string[]> {
  const states = [stateOf(data.db)]
  for (const { operation, input } of calls) {
    await data.ask(operation, input)
    await data.runner.idle()
    states.push(stateOf(data.db))
  }
  return states
}

/** A fresh copy of a trial's data directory. */
export function layOut(trial: Trial, scratch: string): string {
  const directory = mkdtempSync(join(scratch, `${trial.name.replaceAll(' ', '-')}-`))
  cpSync(trial.template, directory, { recursive: true })
  return directory
}

const backupAnswer = z.object({ name: z.string() })

/**
 * Judges what is left in a data directory after the first calls were answered (`answers`) and the next one may or may
 * not have happened. Says everything that is wrong; nothing when all is well.
 */
export async function judge(directory: string, trial: Trial, answers: readonly Answer[]): Promise<string[]> {
  const { calls, states } = trial
  const refused = answers.flatMap((answer, index) =>
    answer.ok ? [] : [`call ${String(index)} (${calls[index]?.operation ?? ''}): ${answer.error.message}`],
  )
  const today = systemClock.today()
  const opened = await testData({ directory, today })
  const { data } = opened
  try {
    if (data.state !== 'ready' || data.readOnly || !data.db) {
      return [...refused, `opens as ${data.state}, problem ${String(data.problem)}`]
    }
    const trouble = troubleIn(data.db, today)
    const state = stateOf(data.db)
    const sure = states[answers.length] ?? ''
    const maybe = states[answers.length + 1]
    return [
      ...refused,
      ...(trouble === null ? [] : [trouble]),
      ...(state === sure || state === maybe ? [] : [`has\n  ${state}\nwhere acknowledged was\n  ${sure}`]),
      ...(await troubleWithBackups(data.backupsDirectory, trial, answers, state)),
    ]
  } finally {
    await opened.runner.stop()
  }
}

async function troubleWithBackups(
  folder: string,
  { calls, states }: Trial,
  answers: readonly Answer[],
  state: string,
): Promise<string[]> {
  const names = (await listBackups(folder)).map(({ name }) => name)
  const listed = new Map(names.map((name) => [name, backupState(join(folder, name))]))
  const broken = [...listed].flatMap(([name, found]) =>
    found.ok ? [] : [`${name} is listed: ${found.what}`],
  )
  const lost = answers.flatMap((answer, index) => {
    if (calls[index]?.operation !== 'backup.create' || !answer.ok) return []
    const { name } = backupAnswer.parse(answer.value)
    const found = listed.get(name)
    return found?.what === states[index] ? [] : [`${name} was acknowledged: ${found?.what ?? 'not there'}`]
  })
  // What was there before a restore is to be found, in the data or in a backup of it.
  const restoring = [answers.length - 1, answers.length].filter(
    (at) => calls[at]?.operation === 'backup.restore',
  )
  const known = new Set([state, ...[...listed.values()].map((found) => found.what)])
  const forgotten = restoring.filter((at) => !known.has(states[at] ?? ''))
  return [...broken, ...lost, ...forgotten.map((at) => `what restore ${String(at)} replaced is nowhere`)]
}

function backupState(path: string): { ok: boolean; what: string } {
  const { problem } = inspectFile(path, true)
  if (problem !== null) return { ok: false, what: problem }
  const db = openConnection(path, { readOnly: true })
  try {
    return { ok: true, what: stateOf(db) }
  } finally {
    db.close()
  }
}

/** A folder for everything a test file writes; gone at its end unless `keep` says that something is worth a look. */
export function scratchFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'regulars-torture-'))
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true })
    },
  }
}
