import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

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
