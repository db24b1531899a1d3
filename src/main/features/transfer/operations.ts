import type { transferOperations } from '../../../shared/operations/transfer'
import type { FeatureOperations } from '../context'
import { previewImport, runImport } from './import.job'
import { loadSample, removeSample } from './sample.job'

/** preview · import · loadSample · removeSample */
export const transfer: FeatureOperations<typeof transferOperations> = {
  'transfer.preview': previewImport,
  'transfer.import': runImport,
  'transfer.loadSample': loadSample,
  'transfer.removeSample': removeSample,
}
