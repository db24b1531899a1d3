/**
 * `npm run -s call -- <operation> '<json>' [--file PATH] [--out PATH] [--data DIRECTORY]`, `--list` or `--stdin`: runs
 * operations without a window. Standard output carries nothing but JSON; whatever set-up has to say goes to standard
 * error, and only when it had something to do.
 */
import { launch } from './lib/electron.mjs'
import { getReady } from './lib/ready.mjs'
import { createReporter, main } from './lib/steps.mjs'

await main(async () => {
  await getReady(createReporter({ stream: process.stderr, quiet: true }))
  return launch(['call', ...process.argv.slice(2)], { headless: true })
})
