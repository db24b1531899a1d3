import { readdirSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chance, report, rounds, seed } from './chance'
import { startApp, type Answer } from './theApp'
import { hasOlderVersions } from './oldFile'
import { judge, layOut, prepareMigration, prepareTrial, scratchFolder, type Trial } from './trial'
import { workloads } from './workloads'

/**
 * kill -9 of the real app at random moments. Afterwards it starts again, and every change that was acknowledged is
 * there, whole, and nothing half.
 */

const scratch = scratchFolder()
afterAll(scratch.remove)

/** Asks a trial's calls one after another; resolves to the answers that came. */
async function work(directory: string, trial: Trial, killAfter: number | null): Promise<Answer[]> {
  const app = startApp(directory, { file: trial.file })
  const answers: Answer[] = []
  // The first answer tells that starting is over.
  await app.ask({ operation: 'system.info', input: {} })
  const timer = killAfter === null ? undefined : setTimeout(app.kill, killAfter)
  for (const call of trial.calls) {
    const answer = await app.ask(call)
    if (answer === null) break
    answers.push(answer)
  }
  clearTimeout(timer)
  app.kill()
  await app.end()
  return answers
}

/** The app starts on the directory, says it is ready, and ends by itself. */
async function startsAgain(directory: string): Promise<string[]> {
  const app = startApp(directory)
  const answer = await app.ask({ operation: 'system.info', input: {} })
  const code = await app.end()
  if (answer?.ok === true && code === 0 && (answer.value as { state: string }).state === 'ready') return []
  return [`starts with ${JSON.stringify(answer)} and ends with ${String(code)}`]
}

describe.each(workloads)('kill -9 during $name', (workload) => {
  let trial: Trial
  let whole: number
  beforeAll(async () => {
    trial = await prepareTrial(workload, scratch.path)
    // Unharmed, every call is answered; how long that takes is what the moments of death are drawn from.
    const directory = layOut(trial, scratch.path)
    const start = performance.now()
    const answers = await work(directory, trial, null)
    whole = performance.now() - start
    expect(await judge(directory, trial, answers)).toEqual([])
    expect(answers.length).toBe(trial.calls.length)
  })

  it('loses nothing', async () => {
    await killAgainAndAgain(trial, rounds(1, 34), async (directory, random) => {
      const moment = random() * whole
      return { answers: await work(directory, trial, moment), moment }
    })
  })
})

const onlyOne = hasOlderVersions ? '' : ' (skipped: there is one version of the file so far)'

describe.skipIf(!hasOlderVersions)(`kill -9 during a migration${onlyOne}`, () => {
  /** Kills it a while after it began to write; null: not at all. Resolves to how long that took. */
  async function migrate(directory: string, killAfter: number | null): Promise<number> {
    const app = startApp(directory)
    const answer = app.ask({ operation: 'system.info', input: {} })
    const began = await firstWrite(directory)
    const timer = killAfter === null ? undefined : setTimeout(app.kill, killAfter)
    await answer
    clearTimeout(timer)
    app.kill()
    await app.end()
    return performance.now() - began
  }

  it('loses nothing', async () => {
    const trial = await prepareMigration(scratch.path)
    const whole = await migrate(layOut(trial, scratch.path), null)
    await killAgainAndAgain(trial, rounds(1, 34), async (directory, random) => {
      const moment = random() * whole
      await migrate(directory, moment)
      return { answers: [], moment }
    })
  })
})

/** Resolves to the moment at which something new stands beside the data file. */
async function firstWrite(directory: string): Promise<number> {
  const { length } = readdirSync(directory)
  // What Chromium keeps beside it is there earlier.
  const ours = () => readdirSync(directory).filter((name) => !['window', 'logs'].includes(name))
  while (ours().length <= length) await new Promise((resolve) => setImmediate(resolve))
  return performance.now()
}

async function killAgainAndAgain(
  trial: Trial,
  tried: number,
  kill: (directory: string, random: () => number) => Promise<{ answers: Answer[]; moment: number }>,
): Promise<void> {
  const losses: string[] = []
  let acknowledged = 0
  let hurt = 0
  for (let round = 0; round < tried; round += 1) {
    const directory = layOut(trial, scratch.path)
    const { answers, moment } = await kill(directory, chance('kill', trial.name, round))
    acknowledged += answers.length
    const troubles = [...(await startsAgain(directory)), ...(await judge(directory, trial, answers))]
    const where = `seed ${String(seed)}, round ${String(round)}, after ${String(Math.round(moment))} ms`
    losses.push(...troubles.map((what) => `${where}: ${what}`))
    if (troubles.length > 0) hurt += 1
    rmSync(directory, { recursive: true })
  }
  report({
    what: `kill -9 during ${trial.name}`,
    tried,
    lost: hurt,
    ...(acknowledged > 0 ? { note: `${String(acknowledged)} acknowledged calls` } : {}),
  })
  expect(losses).toEqual([])
}
