/** Collects what was measured, prints it, writes it down. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

const inWords = (value, unit) =>
  value === undefined ? '' : `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`

function judged({ value, raw, goal }) {
  if (!goal) return null
  return goal.ratio === undefined ? value <= goal.most : value <= goal.ratio * raw
}

function row(entry) {
  const { what, unit, value, raw, rawIs, goal, met } = entry
  const allowed = !goal ? '' : goal.ratio === undefined ? `≤ ${goal.most} ${unit}` : `≤ ${goal.ratio} ×`
  return [
    what,
    inWords(value, unit),
    inWords(raw, unit),
    raw === undefined ? '' : `${(value / raw).toFixed(2)} ×`,
    rawIs ?? '',
    allowed,
    met === null ? '' : met ? 'met' : '**not met**',
  ]
}

const line = (cells) => `| ${cells.join(' | ')} |`

/** A report that prints each figure as it comes and writes all to a folder at the end. */
export function createReport(folder, surroundings) {
  const entries = []
  let group = ''
  return {
    /** From here on figures belong to this group. */
    begin: (name) => {
      group = name
      console.log(`\n${name}`)
    },
    add: (figure) => {
      const entry = { group, ...figure, met: judged(figure) }
      entries.push(entry)
      const [what, value, raw, ratio, rawIs, goal, met] = row(entry)
      const beside = raw === '' ? '' : `${raw} ${rawIs}, ${ratio}`
      console.log(
        `  ${what.padEnd(50)} ${value.padStart(10)}   ${beside}${goal ? `   ${goal} ${met.replaceAll('*', '')}` : ''}`,
      )
    },
    /** Writes results.json and results.md; gives how many goals were missed. */
    finish: () => {
      const machine = {
        ...surroundings,
        processor: cpus()[0]?.model ?? '',
        cores: cpus().length,
        memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
        system: `${process.platform} ${process.arch}`,
      }
      const head = ['What', 'Regulars', 'Raw', 'Ratio', 'Raw is', 'Goal', '']
      const groups = [...new Set(entries.map((entry) => entry.group))]
      const tables = groups.map((name) =>
        [
          `### ${name}\n`,
          line(head),
          line(head.map(() => '---')),
          ...entries.filter((entry) => entry.group === name).map((entry) => line(row(entry))),
        ].join('\n'),
      )
      const about = Object.entries(machine).map(([key, value]) => `${key}: ${value}`)
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'results.json'), `${JSON.stringify({ machine, entries }, null, 2)}\n`)
      writeFileSync(join(folder, 'results.md'), `${about.join(', ')}\n\n${tables.join('\n\n')}\n`)
      const missed = entries.filter((entry) => entry.met === false)
      console.log(`\n${entries.length} figures, ${missed.length} goals not met. Written to ${folder}.`)
      return missed.length
    },
  }
}
