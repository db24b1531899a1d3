/**
 * `npm run torture`: tries to lose the owner's data, at length: kill -9, power cuts, full disks, broken files, hostile
 * input. `npm test` runs the same tests in a short form.
 *
 *   npm run torture                      everything; takes about half an hour
 *   npm run torture -- kill powerLoss    some files of tests/torture; what follows is passed on to Vitest (-t …)
 *   npm run torture -- --seed 7          the chance of another run, to repeat it
 *   npm run torture -- --rounds 20       fewer rounds of each
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject, projectDirectory } from './lib/paths.mjs'
import { getReady } from './lib/ready.mjs'
import { run } from './lib/run.mjs'
import { createReporter, main, StepError } from './lib/steps.mjs'
import { toolNode } from './lib/tool-node.mjs'
import { outcomeLines, readTortureArguments } from './lib/torture.mjs'

await main(async () => {
  const { seed, rounds, filters } = readTortureArguments(process.argv.slice(2))
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs')
  const reporter = createReporter()
  await getReady(reporter)
  if (!existsSync(vitest)) throw new StepError('Vitest is missing.', 'run: node scripts/setup.mjs')
  reporter.print(`Seed ${seed}. To repeat this run: npm run torture -- --seed ${seed}`)
  const folder = mkdtempSync(join(tmpdir(), 'regulars-torture-report-'))
  try {
    const table = join(folder, 'outcomes.jsonl')
    const { code } = await run(toolNode(), [vitest, 'run', '--project', 'torture', ...filters], {
      cwd: projectDirectory,
      env: {
        ...process.env,
        TORTURE: 'long',
        TORTURE_SEED: String(seed),
        TORTURE_REPORT: table,
        ...(rounds === undefined ? {} : { TORTURE_ROUNDS: String(rounds) }),
      },
      inherit: true,
    })
    const outcomes = existsSync(table)
      ? readFileSync(table, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : []
    reporter.print(`\n${outcomeLines(outcomes).join('\n')}\n\nSeed ${seed}.`)
    return code ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
