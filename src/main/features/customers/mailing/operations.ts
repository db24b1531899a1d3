import {
  MOST_NAMED,
  MOST_RECIPIENTS,
  type LeftOut,
  type mailingOperations,
  type Recipient,
} from '../../../../shared/operations/mailing'
import type { FeatureOperations } from '../../context'
import { matchingCandidates, namedCandidates } from './queries'
import { envelopeOf, reasonToLeaveOut } from './rules'

/** mailing */
export const mailing: FeatureOperations<typeof mailingOperations> = {
  'customers.mailing': ({ db, figures, settings }, { customerIds, for: what, ...question }) => {
    const candidates = customerIds
      ? namedCandidates(db, customerIds)
      : matchingCandidates(db, question, figures)
    const recipients: Recipient[] = []
    const leftOut: LeftOut[] = []
    const leftOutOf = { doNotContact: 0, noAddress: 0, incomplete: 0 }
    let total = 0
    for (const candidate of candidates) {
      const { id: customerId, name } = candidate
      const why = reasonToLeaveOut(candidate, what)
      if (why === null) {
        total += 1
        if (recipients.length < MOST_RECIPIENTS) {
          const addressed = reasonToLeaveOut(candidate, 'label') === null
          recipients.push({ customerId, name, lines: envelopeOf(candidate, settings), addressed })
        }
      } else {
        leftOutOf[why] += 1
        if (leftOut.length < MOST_NAMED) leftOut.push({ customerId, name, why })
      }
    }
    return { total, recipients, leftOutOf, leftOut }
  },
}
