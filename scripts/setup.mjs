/** `node scripts/setup.mjs`: makes a fresh clone ready. `npm start` and `npm test` do it by themselves. */
import { setUp } from './lib/setup.mjs'
import { createReporter, main } from './lib/steps.mjs'

await main(() => setUp(createReporter()))
