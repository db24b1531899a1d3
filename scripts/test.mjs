/**
 * `npm test`: everything that is checked, one line each, and a closing summary.
 * `npm test -- --only unit,e2e [filter…]`: only some of the steps; filters are passed on to Vitest.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { buildIfNeeded } from './lib/build.mjs'
import { runNpm } from './lib/dependencies.mjs'
import { readJson } from './lib/files.mjs'
import { inProject, projectDirectory } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { setUp } from './lib/setup.mjs'
import { createReporter, formatDuration, main, StepError } from './lib/steps.mjs'
import { countTests, summaryLines } from './lib/test-results.mjs'
import { toolNode } from './lib/tool-node.mjs'

const reports = inProject('node_modules', '.cache', 'test-reports')

/** Far longer than any step takes: what has not ended by then never will. */
const HANGS_AFTER = 15 * 60_000

/**
 * A step that is one of package.json's own scripts. These tools now and then wait for ever for a file that Node has long
 * read; what hangs is ended and asked once more, and it is said. What fails is not asked again.
 */
const npmScript = (script) => async (progress) => {
  let result = await runNpm(['run', '--silent', script], { timeout: HANGS_AFTER })
  if (result.timedOut) {
    progress('it hung, once more')
    result = await runNpm(['run', '--silent', script], { timeout: HANGS_AFTER })
  }
  if (result.timedOut) throw new StepError('', undefined, `${result.output}\nIt hung twice and was ended.`)
  if (result.code !== 0) throw new StepError('', undefined, result.output)
  return {}
}

/** A step that runs one project of vitest.config.ts. */
const testProject = (project) => async (progress, filters) => {
  const reportFile = inProject('node_modules', '.cache', 'test-reports', `${project}.json`)
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const { code, output, timedOut } = await run(
    toolNode(),
    [vitest, 'run', '--project', project, ...reporters, ...filters],
    {
      cwd: projectDirectory,
      timeout: 2 * HANGS_AFTER,
      onOutput: () => progress('running'),
    },
  )
  const report = readJson(reportFile)
  const counts = report ? countTests(report) : undefined
  const failure = timedOut ? `${output}\nIt hung and was ended.` : code === 0 ? undefined : output
  return { counts, text: counts && `${counts.passed} passed`, failure }
}

const STEPS = {
  format: ['Format', npmScript('check:format')],
  lint: ['Lint and import zones', npmScript('check:lint')],
  types: ['Types', npmScript('check:types')],
  unused: ['Unused code', npmScript('check:unused')],
  unit: ['Unit, database and wall tests', testProject('node')],
  component: ['Component tests', testProject('renderer')],
  build: ['Build', buildIfNeeded],
  e2e: ['End-to-end tests in Electron', testProject('e2e')],
  torture: ['Torture, in its short form', testProject('torture')],
}

/** Splits the arguments into the chosen steps and what is left for Vitest. */
function readArguments(args) {
  const at = args.indexOf('--only')
  if (at < 0) return { chosen: Object.keys(STEPS), filters: args }
  const chosen = (args[at + 1] ?? '').split(',')
  const unknown = chosen.filter((name) => !(name in STEPS))
  if (unknown.length > 0) {
    throw new StepError(
      `There is no step "${unknown.join('", "')}".`,
      `choose from: ${Object.keys(STEPS).join(', ')}`,
    )
  }
  // These run what was built.
  if (chosen.some((name) => name === 'e2e' || name === 'torture') && !chosen.includes('build')) {
    chosen.unshift('build')
  }
  return { chosen, filters: [...args.slice(0, at), ...args.slice(at + 2)] }
}

await main(async () => {
  const started = performance.now()
  const { chosen, filters } = readArguments(process.argv.slice(2))
  const reporter = createReporter()
  await setUp(reporter)
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  const counts = []
  const failedSteps = []
  for (const name of chosen) {
    const [title, work] = STEPS[name]
    try {
      await reporter.step(title, async (progress) => {
        const result = await work(progress, filters)
        if (result?.counts) counts.push(result.counts)
        if (result?.failure) throw new StepError('', undefined, result.failure)
        return { text: result?.counts ? `${title}: ${result.text}` : (result?.text ?? title) }
      })
    } catch (error) {
      failedSteps.push(title)
      reporter.print(`\n${error instanceof StepError && error.output ? error.output.trim() : error.stack}\n`)
    }
  }
  reporter.print(
    `\n${summaryLines({ counts, failedSteps, duration: formatDuration(performance.now() - started) }).join('\n')}`,
  )
  return failedSteps.length > 0 ? 1 : 0
})
