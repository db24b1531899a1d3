/** `npm run demo [-- --out DIRECTORY]`: import, grade, board, one persona and the printed pages, unattended. */
import { runDemo } from './lib/demo.mjs'
import { getReady } from './lib/ready.mjs'
import { createReporter, main } from './lib/steps.mjs'

await main(async () => {
  await getReady(createReporter())
  return runDemo(process.argv.slice(2))
})
