import type { EvidenceAbout, EvidenceGroup } from '../../../../shared/operations/evidence'
import type { Trait } from '../../../../shared/operations/personas'
import { severalOf } from '../../../../shared/personas/several'
import type { HeavyReadContext } from '../../context'
import { readTraits } from '../queries-traits'
import { contactFacts, orderFacts } from './facts'
import { countMembers, customerCounts, firstItems, tagCounts, traitCounts } from './queries'
import {
  listed,
  partsOf,
  productsOf,
  sameCase,
  tally,
  thirds,
  withoutMirror,
  type Counts,
  type Range,
  type ValueCounts,
} from './rules'

/** One thing that is looked at: a value, or a range of numbers, of a fact about customers. */
export interface Look extends Counts, Range {
  about: EvidenceAbout
  /** Of a trait: which. */
  trait: Trait | null
  /** As it is kept; empty for a range. */
  value: string
}

/** Everything that is looked at, counted for both sides; who they are stands among the members already. */
export function looksAt(context: HeavyReadContext, group: EvidenceGroup): Look[] {
  const { db, asOf, checkCancelled } = context
  const byTrait = traitCounts(db)
  const ofTraits = readTraits(db).flatMap((trait) => looksAtTrait(trait, byTrait.get(trait.id) ?? []))
  checkCancelled()
  const members = countMembers(db)
  const everyone = { groupSize: members.inGroup, othersSize: members.others }
  // That the group carries the tag it is made of is no news.
  const own = 'tag' in group ? sameCase(group.tag) : null
  const tags = tagCounts(db).filter(({ value }) => sameCase(value) !== own)
  const { orderSize, rhythm } = orderFacts(context)
  checkCancelled()
  return [
    ...ofTraits,
    ...named('source', customerCounts(db, 'heard_from')),
    ...named('place', customerCounts(db, 'place')),
    ...named('kind', customerCounts(db, 'kind')),
    ...sized('tag', tags, everyone),
    ...several('firstProduct', firstItems(db, asOf), productsOf),
    ...ranges('orderSize', tally(orderSize)),
    ...ranges('rhythm', tally(rhythm)),
    ...named('contact', tally(contactFacts(context))),
  ]
}

function looksAtTrait(trait: Trait, values: readonly ValueCounts<string>[]): Look[] {
  const looks = (): Look[] => {
    switch (trait.kind) {
      case 'number': {
        const numbers = values.map((one) => ({ ...one, value: Number(one.value) }))
        return ranges(
          'trait',
          numbers.filter(({ value }) => Number.isFinite(value)),
        )
      }
      case 'text':
        return several('trait', values, listed)
      case 'several':
        return several('trait', values, severalOf)
      case 'choice':
      case 'yesNo':
        return named('trait', values)
    }
  }
  return looks().map((one) => ({ ...one, trait }))
}

/** A fact of which everyone who is known has one value. */
function named(about: EvidenceAbout, values: readonly ValueCounts<string>[]): Look[] {
  return sized(about, withoutMirror(values), sizeOf(values))
}

/** A fact of which one can have several values. */
function several(
  about: EvidenceAbout,
  values: readonly ValueCounts<string>[],
  split: (value: string) => readonly string[],
): Look[] {
  const known = values.filter(({ value }) => split(value).length > 0)
  return sized(about, partsOf(known, split), sizeOf(known))
}

function ranges(about: EvidenceAbout, numbers: readonly ValueCounts<number>[]): Look[] {
  const size = sizeOf(numbers)
  return withoutMirror(thirds(numbers)).map(({ value, inGroup, inOthers }) => {
    return { about, trait: null, value: '', ...value, inGroup, inOthers, ...size }
  })
}

type Size = Pick<Counts, 'groupSize' | 'othersSize'>

function sized(about: EvidenceAbout, values: readonly ValueCounts<string>[], size: Size): Look[] {
  return values.map(({ value, inGroup, inOthers }) => {
    return { about, trait: null, value, from: null, to: null, inGroup, inOthers, ...size }
  })
}

function sizeOf(values: readonly ValueCounts<unknown>[]): Size {
  return values.reduce<Size>(
    (sum, { inGroup, inOthers }) => ({
      groupSize: sum.groupSize + inGroup,
      othersSize: sum.othersSize + inOthers,
    }),
    { groupSize: 0, othersSize: 0 },
  )
}
