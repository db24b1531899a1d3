/** `npm run dev`: the window with hot reload. */
import { electronFlags, hasDisplay } from './lib/display.mjs'
import { electronEnvironment, findElectron } from './lib/electron.mjs'
import { inProject, projectDirectory } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { setUp } from './lib/setup.mjs'
import { createReporter, main, StepError } from './lib/steps.mjs'
import { toolNode } from './lib/tool-node.mjs'

await main(async () => {
  await setUp(createReporter())
  if (!hasDisplay())
    throw new StepError('There is no display here.', 'to see the application at work, run: npm run demo')
  const script = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code } = await run(
    toolNode(),
    [script, 'dev', '--', ...electronFlags(), ...process.argv.slice(2)],
    {
      cwd: projectDirectory,
      env: { ...electronEnvironment(), ELECTRON_EXEC_PATH: findElectron().executablePath },
      inherit: true,
    },
  )
  return code ?? 1
})
