/** `npm start [-- --data DIRECTORY]`: sets up, builds, opens the window. Where there is no display, runs the demo. */
import { runDemo } from './lib/demo.mjs'
import { hasDisplay } from './lib/display.mjs'
import { launch } from './lib/electron.mjs'
import { getReady } from './lib/ready.mjs'
import { createReporter, main } from './lib/steps.mjs'

await main(async () => {
  const reporter = createReporter()
  await getReady(reporter)
  const args = process.argv.slice(2)
  if (hasDisplay()) return launch(args)
  reporter.print(
    'There is no display here, so no window can be seen. Running the demo instead (npm run demo).',
  )
  return runDemo(args)
})
