import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  defaultAppFiles,
  FALLBACK,
  hasFallback,
  placeOf,
  verifyIntegrity,
} from '../../scripts/lib/fallback-electron.mjs'

describe('the download of the fallback', () => {
  let directory = ''
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'regulars-test-'))
  })
  afterEach(() => {
    rmSync(directory, { recursive: true })
  })

  it('is refused when its content is not the expected one', async () => {
    const file = join(directory, 'download.tgz')
    writeFileSync(file, 'something else')
    await expect(verifyIntegrity(file, FALLBACK.integrity)).rejects.toThrow('not the expected one')
  })

  it('is taken when it is', async () => {
    const file = join(directory, 'download.tgz')
    writeFileSync(file, 'abc')
    // The SHA-512 of "abc" from FIPS 180-4, in base64.
    const integrity =
      'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='
    await expect(verifyIntegrity(file, integrity)).resolves.toBeUndefined()
  })
})

describe('what is taken from it', () => {
  it('is Electron, under its own name', () => {
    expect(placeOf('Cypress/Cypress')).toBe('electron')
    expect(placeOf('Cypress/locales/de.pak')).toBe('locales/de.pak')
    expect(placeOf('Cypress/v8_context_snapshot.bin')).toBe('v8_context_snapshot.bin')
  })

  it('is nothing of the test tool it came in', () => {
    expect(placeOf('Cypress/resources/app/package.json')).toBeUndefined()
    expect(placeOf('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
    expect(placeOf('Cypress/resources/app-update.yml')).toBeUndefined()
    expect(placeOf('elsewhere/file')).toBeUndefined()
  })

  it('exists for Linux on x64 only', () => {
    expect(hasFallback('linux', 'x64')).toBe(true)
    expect(hasFallback('linux', 'arm64')).toBe(false)
    expect(hasFallback('win32', 'x64')).toBe(false)
  })
})

describe('the small application that starts ours', () => {
  const files = defaultAppFiles()

  it('is an ES module', () => {
    expect(JSON.parse(files['package.json'] ?? '')).toMatchObject({ main: 'main.mjs', type: 'module' })
  })

  it('awaits ours, so that it can register its schemes before Electron is ready', () => {
    expect(files['main.mjs']).toMatch(/^ {2}await import\(/m)
  })

  it('names the application before it runs, so that its data lies where it belongs', () => {
    const text = files['main.mjs'] ?? ''
    expect(text.indexOf('app.setName')).toBeGreaterThan(0)
    expect(text.indexOf('app.setName')).toBeLessThan(text.indexOf('await import('))
  })
})
