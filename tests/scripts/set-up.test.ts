import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOf } from '../../scripts/lib/build.mjs'
import { readJson, removeLeftovers, writeJson } from '../../scripts/lib/files.mjs'
import { withLock } from '../../scripts/lib/lock.mjs'
import { routeOf } from '../../scripts/lib/official-electron.mjs'
import { cacheDirectory } from '../../scripts/lib/paths.mjs'
import { run } from '../../scripts/lib/run.mjs'
import { buildName } from '../../scripts/lib/sqlite.mjs'
import { createReporter, formatDuration, StepError } from '../../scripts/lib/steps.mjs'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'regulars-test-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true })
})

describe('the lock', () => {
  it('lets one at a time in', async () => {
    const lock = join(directory, 'lock')
    const seen: string[] = []
    const work = (name: string) => () => {
      seen.push(`${name} in`)
      return wait(50).then(() => seen.push(`${name} out`))
    }
    await Promise.all([withLock(lock, work('a')), withLock(lock, work('b'))])
    expect(seen).toHaveLength(4)
    expect(seen[0]?.[0]).toBe(seen[1]?.[0])
    expect(seen[2]?.[0]).toBe(seen[3]?.[0])
    expect(existsSync(lock)).toBe(false)
  })

  it('is taken over from a process that died', async () => {
    const lock = join(directory, 'lock')
    const { stdout } = await run(process.execPath, ['-p', 'process.pid'])
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), stdout.trim())
    expect(await withLock(lock, () => Promise.resolve('mine'))).toBe('mine')
  })

  it('is given back when the work fails', async () => {
    const lock = join(directory, 'lock')
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(existsSync(lock)).toBe(false)
  })
})

describe('files', () => {
  it('reads what it wrote, and nothing from a damaged file', () => {
    const file = join(directory, 'deep', 'note.json')
    writeJson(file, { a: 1 })
    expect(readJson(file)).toEqual({ a: 1 })
    expect(readFileSync(file, 'utf8')).toBe('{\n  "a": 1\n}\n')
    writeFileSync(file, '{ "a": ')
    expect(readJson(file)).toBeUndefined()
    expect(readJson(join(directory, 'none.json'))).toBeUndefined()
  })

  it('clears away what killed processes left half-made, and nothing else', () => {
    const target = join(directory, 'electron-33')
    for (const name of ['electron-33.17.tmp', 'electron-33.99.tmp', 'electron-33', 'electron-34.17.tmp']) {
      mkdirSync(join(directory, name))
    }
    removeLeftovers(target)
    expect(readdirSync(directory).sort()).toEqual(['electron-33', 'electron-34.17.tmp'])
  })

  it('tells by content whether sources changed', () => {
    mkdirSync(join(directory, 'src', 'inner'), { recursive: true })
    writeFileSync(join(directory, 'src', 'inner', 'a.ts'), 'one')
    const before = hashOf(['src', 'missing.ts'], directory)
    writeFileSync(join(directory, 'src', 'inner', 'a.ts'), 'one')
    expect(hashOf(['src', 'missing.ts'], directory)).toBe(before)
    writeFileSync(join(directory, 'src', 'inner', 'a.ts'), 'two')
    expect(hashOf(['src', 'missing.ts'], directory)).not.toBe(before)
  })
})

describe('places', () => {
  it('keeps the cache where the operating system means it to be', () => {
    expect(cacheDirectory({}, 'linux', '/home/ann')).toBe('/home/ann/.cache/regulars')
    expect(cacheDirectory({ XDG_CACHE_HOME: '/fast' }, 'linux', '/home/ann')).toBe('/fast/regulars')
    expect(cacheDirectory({}, 'darwin', '/Users/ann')).toBe('/Users/ann/Library/Caches/regulars')
    expect(cacheDirectory({ REGULARS_CACHE: '/mine', XDG_CACHE_HOME: '/fast' }, 'linux', '/home/ann')).toBe(
      '/mine',
    )
  })

  it('sees a proxy or a mirror for Electron, the mirror first', () => {
    expect(routeOf({})).toEqual({})
    expect(routeOf({ NO_PROXY: 'localhost', HTTPS_PROXY: '' })).toEqual({})
    expect(routeOf({ https_proxy: 'http://proxy:3128' })).toEqual({ proxy: 'http://proxy:3128' })
    expect(
      routeOf({ HTTPS_PROXY: 'http://proxy:3128', npm_config_electron_mirror: 'https://mirror/' }),
    ).toEqual({
      mirror: 'https://mirror/',
    })
  })

  it('keeps builds for different systems apart', () => {
    const one = { version: '13.2.0', platform: 'linux', arch: 'x64', libc: '2.36' }
    expect(buildName(one)).toMatch(/^better-sqlite3-13\.2\.0-linux-x64-2\.36-[0-9a-f]{8}\.node$/)
    expect(buildName({ ...one, arch: 'arm64' })).not.toBe(buildName(one))
    expect(buildName({ ...one, libc: '2.31' })).not.toBe(buildName(one))
  })
})

describe('running other programs', () => {
  it('survives their crash and tells of it', async () => {
    const result = await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGSEGV")'])
    expect(result).toMatchObject({ code: null, signal: 'SIGSEGV', timedOut: false })
  })

  it('ends them after their time', async () => {
    const result = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeout: 200 })
    expect(result).toMatchObject({ code: null, timedOut: true })
  })

  it('tells when there is no such program', async () => {
    expect(await run('no-such-program-anywhere')).toMatchObject({ code: null, missing: true })
  })
})

describe('the reporter', () => {
  const record = () => {
    const lines: string[] = []
    return { lines, stream: { isTTY: false, write: (text: string) => lines.push(text) } }
  }

  it('prints one line with its time per step', async () => {
    const { lines, stream } = record()
    await createReporter({ stream }).step('Electron', () => ({ text: 'Electron 33.2.1 (fallback)' }))
    expect(lines).toEqual([expect.stringMatching(/^✓ Electron 33\.2\.1 \(fallback\), 0\.\d s\n$/)])
  })

  it('is silent about steps with nothing to do, where JSON is expected', async () => {
    const { lines, stream } = record()
    const reporter = createReporter({ stream, quiet: true })
    await reporter.step('Build', () => ({ text: 'Build (nothing changed)', idle: true }))
    expect(lines).toEqual([])
    await reporter.step('Build', () => ({ text: 'Build' }))
    expect(lines).toHaveLength(1)
  })

  it('names the step that failed and passes the failure on', async () => {
    const { lines, stream } = record()
    const failing = createReporter({ stream }).step('Electron', () => {
      throw new StepError('It does not start.', 'install libnss3')
    })
    await expect(failing).rejects.toMatchObject({ advice: 'install libnss3' })
    expect(lines).toEqual([expect.stringMatching(/^✗ Electron, /)])
  })

  it.each([
    [340, '0.3 s'],
    [12_400, '12 s'],
    [85_000, '85 s'],
    [185_000, '3 min 5 s'],
  ])('says %d ms as %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text)
  })
})
