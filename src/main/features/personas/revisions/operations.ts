import { beginningOf } from '../../../../shared/beginning'
import { AppError } from '../../../../shared/errors'
import type { personaRevisionsOperations, Revision } from '../../../../shared/operations/personaRevisions'
import type { PersonaContent } from '../../../../shared/operations/personas'
import type { Database } from '../../../database/sql'
import type { FeatureOperations, ReadContext, WriteContext } from '../../context'
import { detailOf, personaById, traitsById } from '../detail'
import { clearPrimaryBut, updatePersona, type StoredPersona } from '../queries'
import { deletePortrait, readPortrait, writePortrait } from '../portrait/queries'
import { comparePersonas, comparePortraits } from './compare'
import { deleteRevision, insertRevision, readRevision, readRevisions, type StoredRevision } from './queries'
import { personasToReview } from './reviews'

/** revisions · compare · toReview · keepRevision · restoreRevision · removeRevision */
export const personaRevisions: FeatureOperations<typeof personaRevisionsOperations> = {
  'personas.revisions': (context, { personaId }) => {
    personaById(context, personaId)
    return { revisions: readRevisions(context.db, personaId) }
  },

  'personas.compare': (context, { beforeId, afterId }) => {
    const before = revisionById(context, beforeId)
    const after = afterId === undefined ? null : revisionById(context, afterId)
    if (after && after.personaId !== before.personaId) {
      throw new AppError('invalid', context.t('personaRevisions:errors.ofAnother'))
    }
    const now = after ?? stateNow(context, personaById(context, before.personaId))
    const words = { t: context.t, settings: context.settings, traits: traitsById(context) }
    return {
      before: nameOf(before),
      after: after && nameOf(after),
      portraits: comparePortraits(before.portrait, now.portrait),
      differences: comparePersonas(before.content, now.content, words),
    }
  },

  'personas.toReview': ({ db, today }, { until = today }) => ({
    personas: personasToReview(db, until),
  }),

  'personas.keepRevision': (context, { personaId, name }) => {
    const persona = personaById(context, personaId)
    context.describe(
      context.t('personaRevisions:actions.keep', { persona: persona.content.name, revision: name }),
    )
    return keep(context, persona, name)
  },

  'personas.restoreRevision': (context, { id }) => {
    const { db, t, now, describe } = context
    const revision = revisionById(context, id)
    const persona = personaById(context, revision.personaId)
    const after = restored(context, persona.content, revision.content)
    describe(
      t('personaRevisions:actions.restore', { persona: persona.content.name, revision: revision.name }),
    )
    const present = stateNow(context, persona)
    const portrait = revision.portrait ?? present.portrait
    if (JSON.stringify({ content: after, portrait }) !== JSON.stringify(present)) {
      keep(
        context,
        persona,
        beginningOf(t('personaRevisions:beforeRestoring', { revision: revision.name }), 100),
      )
      updatePersona(db, persona.id, persona.content, after, now)
      setPortrait(db, persona.id, portrait)
      if (after.primary) clearPrimaryBut(db, persona.id, now)
    }
    return detailOf(context, personaById(context, persona.id), traitsById(context))
  },

  'personas.removeRevision': (context, { id }) => {
    const { name, personaId } = revisionById(context, id)
    const persona = personaById(context, personaId).content.name
    context.describe(context.t('personaRevisions:actions.remove', { persona, revision: name }))
    deleteRevision(context.db, id)
    return { id }
  },
}

function revisionById({ db, t }: ReadContext, id: number): StoredRevision {
  const revision = readRevision(db, id)
  if (!revision) throw new AppError('not-found', t('personaRevisions:errors.notFound'))
  return revision
}

function keep(context: WriteContext, persona: StoredPersona, name: string): Revision {
  const { db, today } = context
  const revision = { personaId: persona.id, name, keptOn: today, ...stateNow(context, persona) }
  return { id: insertRevision(db, revision), name, keptOn: today }
}

/** What is kept of a persona; see {@link StoredRevision}. */
function stateNow({ db }: ReadContext, { id, content }: StoredPersona) {
  return { content, portrait: readPortrait(db, id) ?? '' }
}

function setPortrait(db: Database, personaId: number, jpeg: string): void {
  if (jpeg === '') deletePortrait(db, personaId)
  else if (jpeg !== readPortrait(db, personaId)) writePortrait(db, personaId, jpeg)
}

/**
 * What a persona becomes when a revision is restored. Which persona is the primary one is asked of all of them together
 * and reviews are about the future, so both stay; but a customer we do not want cannot be primary. Traits that are not
 * there any more are left out.
 */
function restored(context: ReadContext, present: PersonaContent, kept: PersonaContent): PersonaContent {
  const traits = traitsById(context)
  return {
    ...kept,
    primary: present.primary && kept.kind === 'ideal',
    reviewOn: present.reviewOn,
    traits: kept.traits.filter(({ traitId }) => traits.has(traitId)),
  }
}

function nameOf({ id, name, keptOn }: StoredRevision): Revision {
  return { id, name, keptOn }
}
