import { namedOnly } from '../../../shared/objects'
import type { PersonaContent } from '../../../shared/operations/personas'
import type { Database } from '../../database/sql'
import { insertPersona } from '../personas/queries'
import { insertRevision } from '../personas/revisions/queries'
import type { SampleDetails } from './sampleDetails'

/**
 * Adds a persona of the sample, with what it was before.
 * @param traits ids by name; what is asked of a trait that is not there is left out
 */
export function addPersona(
  db: Database,
  { revisions, traits: wishes, ...persona }: SampleDetails['personas'][number],
  traits: ReadonlyMap<string, number>,
  now: string,
): void {
  const content: PersonaContent = {
    ...persona,
    traits: wishes.flatMap(({ trait, ...wish }) => {
      const traitId = traits.get(trait)
      return traitId === undefined ? [] : [{ traitId, ...wish }]
    }),
  }
  const personaId = insertPersona(db, content, { now, sample: true })
  for (const { name, keptOn, was } of revisions) {
    insertRevision(db, { personaId, name, keptOn, content: asItWas(content, was), portrait: null })
  }
}

type Was = SampleDetails['personas'][number]['revisions'][number]['was']

/** The persona with what was otherwise then; of answers, those that are not named were as they are. */
function asItWas(content: PersonaContent, was: Was): PersonaContent {
  const { individual, voice, journey, meaning, ...others } = was
  return {
    ...content,
    ...namedOnly(others),
    individual: { ...content.individual, ...individual },
    voice: { ...content.voice, ...voice },
    journey: { ...content.journey, ...journey },
    meaning: { ...content.meaning, ...meaning },
  }
}
