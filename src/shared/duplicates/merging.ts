import { customerStages, type CustomerStage } from '../choices'
import type { ChosenField, ComparedCustomer, MergeSide } from '../operations/duplicates'

/** What the choice of a side depends on; both sides of the wall have it. */
export type MergeValues = Pick<ComparedCustomer, ChosenField>

/**
 * Whose value of a field stays unless the owner says otherwise: what is filled rather than what is empty, the fuller of
 * two names, `active` rather than any other status, the stage further on, the earlier of two dates since when; else the survivor's.
 */
export function defaultSide(field: ChosenField, survivor: MergeValues, merged: MergeValues): MergeSide {
  if (isEmpty(merged[field])) return 'survivor'
  if (isEmpty(survivor[field])) return 'merged'
  switch (field) {
    case 'name':
      return isFullerName(merged.name, survivor.name) ? 'merged' : 'survivor'
    case 'status':
      return merged.status === 'active' ? 'merged' : 'survivor'
    case 'stage':
      return isFurther(merged.stage, survivor.stage) ? 'merged' : 'survivor'
    case 'customerSince':
      return (merged.customerSince ?? '') < (survivor.customerSince ?? '') ? 'merged' : 'survivor'
    default:
      return 'survivor'
  }
}

function isEmpty(value: string | number | null): boolean {
  return value === null || value === ''
}

function isFurther(stage: CustomerStage | null, than: CustomerStage | null): boolean {
  const place = (one: CustomerStage | null) => (one === null ? -1 : customerStages.indexOf(one))
  return place(stage) > place(than)
}

/** True when a name is written with more care, or says more, than another. */
function isFullerName(name: string, other: string): boolean {
  const shouted = (text: string) => text === text.toUpperCase() || text === text.toLowerCase()
  if (shouted(name) !== shouted(other)) return shouted(other)
  return name.length > other.length
}
