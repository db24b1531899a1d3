import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { isLogo } from '../logo'

/** A JPEG or PNG in base64, at most 200 kB and 2,000 pixels a side. */
export const logoSchema = z.string().refine(isLogo, 'not-a-logo')

export const businessLogoOperations = {
  'settings.logo': operation({
    kind: 'read',
    about: 'The logo of the business, a JPEG or PNG in base64; null when there is none.',
    input: z.strictObject({}),
    output: z.object({ picture: logoSchema.nullable() }),
  }),
  'settings.saveLogo': operation({
    kind: 'write',
    about:
      'Gives the business a logo (a JPEG or PNG in base64, at most 200 kB and 2,000 pixels a side), or takes it away (null).',
    input: z.strictObject({ picture: logoSchema.nullable() }),
    output: z.object({ hasLogo: z.boolean() }),
  }),
} satisfies FeatureContracts<'settings'>
