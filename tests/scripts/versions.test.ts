import { describe, expect, it } from 'vitest'
import { canRunTools, canUsePackagedSqlite, isAtLeast, parseVersion } from '../../scripts/lib/versions.mjs'

describe('versions', () => {
  it('reads numbers, with or without a v and what follows', () => {
    expect(parseVersion('v24.21.0')).toEqual([24, 21, 0])
    expect(parseVersion('45.4.1-beta.2\n')).toEqual([45, 4, 1])
    expect(() => parseVersion('latest')).toThrow('Not a version')
  })

  it.each([
    ['20.20.2', '22.12.0', false],
    ['22.12.0', '22.12.0', true],
    ['22.9.9', '22.12.0', false],
    ['24.0.0', '22.12.0', true],
  ])('%s at least %s: %s', (version, least, expected) => {
    expect(isAtLeast(version, least)).toBe(expected)
  })

  it('runs the tools on Node 22.12 and newer only', () => {
    expect(canRunTools('20.20.2')).toBe(false)
    expect(canRunTools('24.21.0')).toBe(true)
  })

  it('never loads the packaged better-sqlite3 below Node-API 10, where it crashes', () => {
    expect(canUsePackagedSqlite('9')).toBe(false)
    expect(canUsePackagedSqlite('10')).toBe(true)
    expect(canUsePackagedSqlite(undefined)).toBe(false)
  })
})
