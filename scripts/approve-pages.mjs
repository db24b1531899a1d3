/**
 * `npm run approve-pages`: takes the pictures of the printed pages anew (tests/e2e/pages/approved). Look at them, and at
 * what git says has changed, before they are committed.
 */
import { inProject, projectDirectory } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { main } from './lib/steps.mjs'
import { toolNode } from './lib/tool-node.mjs'

await main(async () => {
  const { code } = await run(toolNode(), [inProject('scripts', 'test.mjs'), '--only', 'e2e', 'e2e/pages'], {
    cwd: projectDirectory,
    env: { ...process.env, REGULARS_APPROVE_PAGES: 'yes' },
    inherit: true,
  })
  return code ?? 1
})
