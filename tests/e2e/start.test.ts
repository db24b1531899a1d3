import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type OpenApp } from './app'

const built = join(import.meta.dirname, '..', '..', 'out', 'main')
const pages = join(import.meta.dirname, '..', '..', 'out', 'renderer')

/** The files that a built one imports before it runs, itself included, and the packages. */
function importedFrom(entry: string) {
  const files = new Set([entry])
  const packages = new Set<string>()
  for (const file of files) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /import(?:[^"'();]*from)?["']([^"']+)["']/g,
    )) {
      if (name.startsWith('.')) files.add(join(dirname(file), name))
      else if (!name.startsWith('node:')) packages.add(name)
    }
  }
  return { files: [...files], packages: [...packages] }
}

it('asks for the window with little code: neither the database nor the schemas nor the texts', () => {
  const { files, packages } = importedFrom(join(built, 'index.js'))
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0)
  expect(files.length).toBeGreaterThan(1)
  expect(bytes).toBeLessThan(60_000)
  expect(packages).toEqual(['electron'])
})

it('names no typeface but that of Latin letters before the first screen is laid out', () => {
  const page = readFileSync(join(pages, 'index.html'), 'utf8')
  const styles = [...page.matchAll(/rel="stylesheet"[^>]*href="([^"]+)"/g)].map(([, href = '']) =>
    readFileSync(join(pages, href), 'utf8'),
  )
  const files = styles.flatMap((text) => text.match(/[\w-]+\.woff2/g) ?? [])
  expect(files).toEqual([expect.stringMatching(/^inter-latin-wght-normal/)])
})

it('loads what stands behind the window in parts, so that main can answer between them', () => {
  const chunks = readdirSync(join(built, 'chunks'))
  const sizes = ['schemas', 'contracts', 'texts', 'start', 'main'].map((part) => {
    const file = chunks.find((name) => name.startsWith(`${part}-`))
    return file === undefined ? 0 : statSync(join(built, 'chunks', file)).size
  })
  expect(Math.min(...sizes)).toBeGreaterThan(0)
  expect(Math.max(...sizes)).toBeLessThan(260_000)
})

describe('the window', () => {
  let app: OpenApp
  beforeAll(async () => {
    app = await openApp()
    await app.call('transfer.loadSample', {})
    await app.go('/customers')
  })
  afterAll(() => app.close())

  it('comes without a process for the network', async () => {
    const processes = await app.electron.evaluate(({ app: electron }) =>
      electron.getAppMetrics().map(({ type, serviceName }) => serviceName ?? type),
    )
    expect(processes).toContain('Tab')
    expect(processes.filter((name) => name.includes('network'))).toEqual([])
  })

  it('does not draw the field in focus again and again while its border fades in', async () => {
    await app.page.getByRole('searchbox').first().waitFor()
    const took = "getComputedStyle(document.querySelector('input[type=search]')).transitionDuration"
    expect(await app.page.evaluate(took)).toBe('0s')
  })
})
