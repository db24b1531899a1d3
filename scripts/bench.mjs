/** `npm run bench`: runs the measurements of tests/bench on a built application. */
import { existsSync } from 'node:fs'
import { hasDisplay } from './lib/display.mjs'
import { inProject, projectDirectory } from './lib/paths.mjs'
import { getReady } from './lib/ready.mjs'
import { run } from './lib/run.mjs'
import { createReporter, main, StepError } from './lib/steps.mjs'
import { toolNode } from './lib/tool-node.mjs'
import { hasVirtualDisplay, startVirtualDisplay } from './lib/virtual-display.mjs'

await main(async () => {
  const script = inProject('tests', 'bench', 'main.mjs')
  if (!existsSync(script))
    throw new StepError('tests/bench/main.mjs is missing.', 'get the whole project from git.')
  await getReady(createReporter())
  const virtual = !hasDisplay() && hasVirtualDisplay() ? await startVirtualDisplay() : undefined
  const env = { ...process.env, ...(virtual && { DISPLAY: virtual.display }) }
  try {
    const { code } = await run(toolNode(), [script, ...process.argv.slice(2)], {
      cwd: projectDirectory,
      env,
      inherit: true,
    })
    return code ?? 1
  } finally {
    virtual?.stop()
  }
})
