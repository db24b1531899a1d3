import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contractOf, operations } from '../../src/shared/operations/index'
import { isOperationName } from '../../src/shared/operations/kinds'
import { trackedTables, untrackedTables } from '../../src/main/database/schema'

const read = (path: string) => readFileSync(path, 'utf8')

const schemaSchema = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
})

/** The fields of an object's JSON Schema in words: `query?`, `filter?`; alternatives joined by "or". */
function fieldsOf(schema: unknown): string {
  const { properties = {}, required = [], anyOf, oneOf } = schemaSchema.parse(schema)
  const alternatives = anyOf ?? oneOf
  if (alternatives) return alternatives.map(fieldsOf).join(' or ')
  const names = Object.keys(properties).map((name) => `\`${name}${required.includes(name) ? '' : '?'}\``)
  return names.join(', ') || 'nothing'
}

function operationsPage(): string {
  const names = Object.keys(operations).filter(isOperationName)
  const features = [...new Set(names.map((name) => name.slice(0, name.indexOf('.'))))]
  const sections = features.map((feature) => {
    const lines = names
      .filter((name) => name.startsWith(`${feature}.`))
      .map((name) => {
        const { kind, about, opens, input, output } = contractOf(name)
        const file = opens ? ' Opens the file of `--file`.' : ''
        const asked = fieldsOf(z.toJSONSchema(input, { io: 'input' }))
        return `- **\`${name}\`** (${kind}): ${about}${file}\n  Input: ${asked}. Output: ${fieldsOf(z.toJSONSchema(output))}.`
      })
    return `## ${feature}\n\n${lines.join('\n')}\n`
  })
  return `# Operations

Everything that can be asked, by a screen or by \`npm run -s call -- <operation> '<json>'\`. A field with \`?\` may be left out. The
JSON Schemas: \`npm run -s call -- --list\`. What the kinds mean: [architecture](architecture.md).

This page is written by \`npm run docs\`.

${sections.join('\n')}`
}

describe('docs', () => {
  it('list every operation (npm run docs writes the page anew)', async () => {
    await expect(operationsPage()).toMatchFileSnapshot('../../docs/operations.md')
  })

  it('give the reason of every dependency', () => {
    const named = z
      .object({
        dependencies: z.record(z.string(), z.string()),
        optionalDependencies: z.record(z.string(), z.string()),
        devDependencies: z.record(z.string(), z.string()),
      })
      .parse(JSON.parse(read('package.json')))
    const packages = Object.values(named).flatMap((group) => Object.keys(group))
    const page = read('docs/dependencies.md')
    const explained = [...page.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    )
    expect(explained.toSorted()).toEqual(packages.toSorted())
  })

  it('describe every table', () => {
    const page = read('docs/data-model.md')
    for (const table of [...trackedTables, ...untrackedTables]) expect(page).toContain(`\`${table}\``)
  })

  it('point at files that are there', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].concat(
      readdirSync('docs')
        .filter((name) => name.endsWith('.md'))
        .map((name) => join('docs', name)),
    )
    const lost = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(page), target)))
        .map((target) => `${page} → ${target}`),
    )
    expect(lost).toEqual([])
  })
})
