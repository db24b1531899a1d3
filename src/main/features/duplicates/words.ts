import type { LikenessReason } from '../../../shared/operations/duplicates'
import { emailKey, fold } from './rules-keys'
import type { Identity, Verdict } from './rules'

const percent = (share: number) => Math.round(share * 1000) / 10

/** What two customers share as the owner has written it, not as it is compared; numbers become percentages. */
export function inWords(
  { score, reasons }: Verdict,
  one: Identity,
  other: Identity,
): { score: number; reasons: LikenessReason[] } {
  return {
    score: percent(score),
    reasons: reasons.map(({ reason, shared, likeness }) => ({
      reason,
      shared: asWritten(reason, shared, one, other),
      likeness: likeness === null ? null : percent(likeness),
    })),
  }
}

function asWritten(reason: LikenessReason['reason'], shared: string, one: Identity, other: Identity): string {
  switch (reason) {
    case 'taxNumber':
      return one.taxNumber
    case 'email':
      return one.emails.find(({ value }) => emailKey(value) === shared)?.value ?? shared
    case 'phone':
      return (
        one.phones.find(({ value }) => value.replace(/\D/g, '').endsWith(shared.slice(-7)))?.value ?? shared
      )
    case 'name':
      return shared === '' ? '' : placeAsWritten(shared, [...one.addresses, ...other.addresses])
  }
}

function placeAsWritten(key: string, addresses: Identity['addresses']): string {
  const byCity = addresses.find(({ city }) => fold(city).replace(/[^\p{L}]/gu, '') === key)
  return byCity?.city ?? (addresses.find(({ city }) => city !== '')?.city || key.replace(/^#/, ''))
}
