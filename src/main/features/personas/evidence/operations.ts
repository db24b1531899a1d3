import type { EvidenceGroup, evidenceOperations, EvidenceRow } from '../../../../shared/operations/evidence'
import type { FeatureOperations, HeavyReadContext } from '../../context'
import { customersBehind } from './behind'
import { countedLately } from './lately'
import { looksAt } from './looks'
import { countMembers, fillMembers } from './queries'
import { compare } from './rules'
import { foundInWords, labelInWords } from './words'

/** Nobody reads on beyond so many of which there is enough, and so many of which there is too little. */
const ROWS = 200
const ROWS_TOO_FEW = 40

/** evidence · behind */
export const evidence: FeatureOperations<typeof evidenceOperations> = {
  'personas.evidence': (context, { group }) => countedLately(context, group, () => count(context, group)),

  'personas.behind': (context, { group, look }) => {
    fillMembers(context.db, context.figures, group)
    return { ids: customersBehind(context, look) }
  },
}

function count(context: HeavyReadContext, group: EvidenceGroup) {
  const { db, figures, asOf } = context
  fillMembers(db, figures, group)
  const { inGroup, others } = countMembers(db)
  const compared = compare(looksAt(context, group))
  const shown = [
    ...compared.filter((one) => one.enough).slice(0, ROWS),
    ...compared.filter((one) => !one.enough).slice(0, ROWS_TOO_FEW),
  ]
  return {
    asOf,
    customers: inGroup,
    others,
    looks: compared.filter((one) => one.enough).length,
    rows: shown.map(({ trait, ...row }): EvidenceRow => ({
      ...row,
      traitId: trait?.id ?? null,
      label: labelInWords(row.about, trait, context),
      found: foundInWords(row, trait, context),
    })),
  }
}
