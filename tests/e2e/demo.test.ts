import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { electronEnvironment, launchOptions } from '../../scripts/lib/electron.mjs'

/** Runs the demo; resolves to its exit code and what it printed. */
function demo(out: string, temporary: string): Promise<{ code: number | null; output: string }> {
  const { executablePath, args } = launchOptions(['demo', '--out', out])
  return new Promise((resolve, reject) => {
    const child = spawn(executablePath, args, {
      env: { ...electronEnvironment(), TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, output })
    })
  })
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-demo-test-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

test('the demo does the main job unattended and counts what it did', { timeout: 240_000 }, async () => {
  const out = join(folder, 'out')
  const { code, output } = await demo(out, folder)
  expect(output).toContain('Everything worked.')
  expect(code).toBe(0)
  expect(output).toMatch(/Customers +120/)
  for (const grade of ['A', 'B', 'C', 'D']) expect(output).toMatch(new RegExp(`Grade ${grade} +[1-9]`))
  const files = readdirSync(out)
  expect(files).toEqual(expect.arrayContaining(['board.pdf', 'persona.pdf', 'persona-blank.pdf']))
  expect(files.filter((name) => name.startsWith('customer-')).length).toBeGreaterThanOrEqual(8)
  expect(files.filter((name) => name.endsWith('.png')).length).toBeGreaterThanOrEqual(15)
  for (const name of files) expect(statSync(join(out, name)).size, name).toBeGreaterThan(5_000)
})

test('the demo fails loudly where it cannot write', { timeout: 120_000 }, async () => {
  // A folder inside a file cannot be made.
  const { code, output } = await demo(join(resolve('package.json'), 'out'), folder)
  expect(code).toBe(1)
  expect(output).toContain('Failed:')
})
