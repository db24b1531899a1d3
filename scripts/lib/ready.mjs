/** What most scripts begin with: a clone that is set up and built. */
import { buildIfNeeded } from './build.mjs'
import { setUp } from './setup.mjs'

/** Sets up and builds where needed, reporting to `reporter`. */
export async function getReady(reporter) {
  await setUp(reporter)
  await reporter.step('Build', buildIfNeeded)
}
