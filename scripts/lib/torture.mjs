/** What `npm run torture` is told, and how it says what came of it. Pure but for a new seed. */
import { StepError } from './steps.mjs'

/** `--seed N` and `--rounds N`; what is left goes to Vitest. */
export function readTortureArguments(args, newSeed = () => Math.floor(Math.random() * 1_000_000) + 1) {
  const filters = []
  const numbers = {}
  for (let index = 0; index < args.length; index += 1) {
    const name = /^--(seed|rounds)$/.exec(args[index])?.[1]
    if (name === undefined) {
      filters.push(args[index])
      continue
    }
    numbers[name] = Number(args[(index += 1)])
    if (!Number.isSafeInteger(numbers[name]) || numbers[name] < 1) {
      throw new StepError(`--${name} needs a whole number above 0.`, `write: npm run torture -- --${name} 7`)
    }
  }
  return { seed: numbers.seed ?? newSeed(), rounds: numbers.rounds, filters }
}

/** The table of what was tried and what was lost. */
export function outcomeLines(outcomes) {
  const rows = [
    ['What was done', 'tried', 'lost', ''],
    ...outcomes.map(({ what, tried, lost, note = '' }) => [what, String(tried), String(lost), note]),
  ]
  const width = (column) => Math.max(...rows.map((row) => row[column].length))
  const [first, second, third] = [width(0), width(1), width(2)]
  return rows.map(([what, tried, lost, note]) =>
    `${what.padEnd(first)}  ${tried.padStart(second)}  ${lost.padStart(third)}  ${note}`.trimEnd(),
  )
}
