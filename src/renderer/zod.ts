import { z } from 'zod/v4'

// The policy of the page forbids code made from text, which zod would otherwise try for speed.
z.config({ jitless: true })

/** Zod as the pages use it: the build puts this in the place of `zod`, so no schema is made before it is set up. */
export { z }
