import { describe, expect, it } from 'vitest'
import { differences } from '../../scripts/lib/dependencies.mjs'

const lock = {
  packages: {
    '': { name: 'regulars' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/tool-linux-x64': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    'node_modules/tool-linux-x64-musl': {
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/tool-win32-x64': { version: '1.0.0', optional: true, os: ['win32'], cpu: ['x64'] },
    'node_modules/only-for-wasm': { version: '1.0.0', optional: true },
  },
}
const linux = { platform: 'linux', arch: 'x64' } as const
const react = { 'node_modules/react': { version: '19.3.1' } }
const tool = { 'node_modules/tool-linux-x64': { version: '1.0.0' } }

describe('is node_modules what package-lock.json names?', () => {
  it('is satisfied without the optional packages of other systems', () => {
    expect(differences(lock, { packages: { ...react, ...tool } }, linux)).toEqual([])
  })

  it('misses a package made for this very system', () => {
    expect(differences(lock, { packages: react }, linux)).toEqual(['node_modules/tool-linux-x64'])
    expect(differences(lock, { packages: react }, { platform: 'darwin', arch: 'arm64' })).toEqual([])
  })

  it('sees another version', () => {
    const old = { packages: { ...tool, 'node_modules/react': { version: '18.0.0' } } }
    expect(differences(lock, old, linux)).toEqual(['node_modules/react'])
  })

  it('misses everything where nothing was installed', () => {
    expect(differences(lock, undefined, linux)).toEqual(['node_modules/react', 'node_modules/tool-linux-x64'])
  })
})
