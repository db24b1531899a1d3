import { z } from 'zod'

// The policy of the page forbids code made from text, which zod would otherwise try for speed.
z.config({ jitless: true })
