import type { transferOperations } from '../../../shared/operations/transfer'
import { AppError } from '../../../shared/errors'
import type { FeatureOperations } from '../context'
import { runImport } from './import.job'
import { mappingName, removeMapping, savedMappings, saveMapping } from './mappings.queries'
import { previewImport, previewRows } from './preview.job'
import { loadSample, removeSample } from './sample.job'

/** preview · previewRows · import · mappings · saveMapping · removeMapping · loadSample · removeSample */
export const transfer: FeatureOperations<typeof transferOperations> = {
  'transfer.preview': previewImport,
  'transfer.previewRows': previewRows,
  'transfer.import': runImport,

  'transfer.mappings': ({ db }) => ({ mappings: savedMappings(db) }),

  'transfer.saveMapping': ({ db, t, now, describe }, draft) => {
    describe(t('transfer:actions.saveMapping', { name: draft.name }))
    return { id: saveMapping(db, draft, now) }
  },

  'transfer.removeMapping': ({ db, t, describe }, { id }) => {
    const name = mappingName(db, id)
    if (name === undefined) throw new AppError('not-found', t('transfer:errors.noMapping'))
    describe(t('transfer:actions.removeMapping', { name }))
    removeMapping(db, id)
    return { id }
  },

  'transfer.loadSample': loadSample,
  'transfer.removeSample': removeSample,
}
