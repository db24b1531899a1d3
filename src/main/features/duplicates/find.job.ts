import type { DuplicatePair } from '../../../shared/operations/duplicates'
import type { HeavyReadContext } from '../context'
import { findPairs, pairKey } from './rules-find'
import { archivedIds, dismissedPairs, identities, identity, identityCount, namedCustomers } from './queries'
import { judge, profileOf, type Profile } from './rules'
import { phoneRegion } from './rules-phones'
import { inWords } from './words'

/** So many customers between two looks at whether the owner has asked to stop. */
const perTick = 500

interface Asked {
  archived: 'include' | 'leaveOut'
  limit: number
}

interface Answer {
  customers: number
  total: number
  pairs: DuplicatePair[]
}

/** Looks at every customer for others that look the same. */
export function search(context: HeavyReadContext, { archived, limit }: Asked): Answer {
  const { db, settings, t, progress, checkCancelled } = context
  const customers = identityCount(db, archived)
  const tick = (at: number, done: number, note: string) => {
    if (at % perTick !== 0) return
    checkCancelled()
    progress(done, 2 * customers, note)
  }
  const region = phoneRegion(settings.locale)
  const profiles: Profile[] = []
  for (const one of identities(db, archived)) {
    tick(profiles.length, profiles.length, t('duplicates:progress.reading'))
    profiles.push(profileOf(one, region))
  }
  const putAway = archivedIds(db)
  const isPutAway = (index: number) => putAway.has(profiles[index]?.id ?? 0)
  const found = findPairs(profiles, {
    notSame: new Set(dismissedPairs(db).map(({ first, second }) => pairKey(first, second))),
    leaveOut: (first, second) => isPutAway(first) && isPutAway(second),
    onCompared: (done) => {
      tick(done, customers + done, t('duplicates:progress.comparing'))
    },
  })
  const shown = found.slice(0, limit).flatMap(({ first, second }) => {
    const [one, other] = [profiles[first], profiles[second]]
    return one && other ? [{ one, other }] : []
  })
  const named = namedCustomers(
    db,
    shown.flatMap(({ one, other }) => [one.id, other.id]),
  )
  const pairs = shown.flatMap(({ one, other }): DuplicatePair[] => {
    const [first, second] = [named.get(one.id), named.get(other.id)]
    const [firstIdentity, secondIdentity] = [identity(db, one.id), identity(db, other.id)]
    if (!first || !second || !firstIdentity || !secondIdentity) return []
    return [{ first, second, ...inWords(judge(one, other), firstIdentity, secondIdentity) }]
  })
  return { customers, total: found.length, pairs }
}
