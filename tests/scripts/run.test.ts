import { describe, expect, it } from 'vitest'
import { run } from '../../scripts/lib/run.mjs'

describe('running a program', () => {
  it('gives what it printed and how it ended', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3'
    expect(await run(process.execPath, ['-e', script])).toMatchObject({
      code: 3,
      stdout: 'out\n',
      stderr: 'err\n',
      timedOut: false,
      missing: false,
    })
  })

  it('says that there is no such program', async () => {
    expect(await run('no-such-program-here')).toMatchObject({ code: null, missing: true })
  })

  it.skipIf(process.platform === 'win32')(
    'ends one that hangs, with what it has started itself',
    async () => {
      // What it started holds the pipe open: as long as it lives, no answer comes.
      const hangs = 'setInterval(() => 0, 1000)'
      const script = `
      const { spawn } = require('node:child_process')
      const child = spawn(process.execPath, ['-e', ${JSON.stringify(hangs)}], { stdio: 'inherit' })
      child.once('spawn', () => console.log(child.pid))
      ${hangs}`
      const result = await run(process.execPath, ['-e', script], { timeout: 1500 })
      expect(result).toMatchObject({ code: null, signal: 'SIGKILL', timedOut: true })
      expect(Number(result.stdout)).toBeGreaterThan(0)
    },
  )
})
