import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { isPortrait } from '../personas/portrait'
import { idSchema } from '../values'

/** A JPEG in base64, at most 200 kB. */
export const portraitSchema = z.string().refine(isPortrait, 'not-a-portrait')

export const personaPortraitOperations = {
  'personas.portrait': operation({
    kind: 'read',
    about: 'The portrait of a persona, a JPEG in base64; null when there is none.',
    input: z.strictObject({ personaId: idSchema }),
    output: z.object({ jpeg: portraitSchema.nullable() }),
  }),
  'personas.savePortrait': operation({
    kind: 'write',
    about: 'Gives a persona a portrait (a JPEG in base64, at most 200 kB), or takes it away (null).',
    input: z.strictObject({ personaId: idSchema, jpeg: portraitSchema.nullable() }),
    output: z.object({ personaId: idSchema }),
  }),
} satisfies FeatureContracts<'personas'>
