import { describe, expect, it } from 'vitest'
import { isDebian, missingPackages, pickNames } from '../../scripts/lib/system.mjs'

describe('system libraries', () => {
  it.each([
    ['ID=debian\nVERSION_ID="12"\n', true],
    ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', true],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
    ['ID=fedora\nID_LIKE="rhel centos"\n', false],
    ['ID=arch\nPRETTY_NAME="not debian"\n', false],
  ])('knows Debian and its children: %j', (osRelease, expected) => {
    expect(isDebian(osRelease)).toBe(expected)
  })

  it('takes either name of a package that was renamed, and not one that was removed', () => {
    const wanted = ['libgtk-3-0|libgtk-3-0t64', 'libasound2|libasound2t64', 'xvfb', 'libnss3']
    const dpkg =
      'libgtk-3-0t64\tinstalled\nlibnss3\tinstalled\nxvfb\tconfig-files\nlibasound2\tnot-installed\n'
    expect(missingPackages(wanted, dpkg)).toEqual(['libasound2|libasound2t64', 'xvfb'])
  })

  it('asks for the name that this release knows', () => {
    const entries = ['libasound2|libasound2t64', 'xvfb']
    expect(pickNames(entries, new Set(['libasound2', 'xvfb']))).toEqual(['libasound2', 'xvfb'])
    expect(pickNames(entries, new Set(['libasound2t64', 'xvfb']))).toEqual(['libasound2t64', 'xvfb'])
    expect(pickNames(entries, new Set())).toEqual(['libasound2', 'xvfb'])
  })
})
