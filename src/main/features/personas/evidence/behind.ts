import type { EvidenceLook } from '../../../../shared/operations/evidence'
import type { HeavyReadContext } from '../../context'
import { contactFacts, orderFacts, type Fact } from './facts'
import { firstItemsOfGroup, traitValuesOfGroup, withCategory, withTag } from './queries'
import { listed, productsOf, sameCase } from './rules'

/** The most customers a list is asked for by name. */
const MOST = 5000

/** The ids of those of the group whom a look found; who is in it stands among the members already. */
export function customersBehind(context: HeavyReadContext, look: EvidenceLook): number[] {
  return idsOf(context, look).slice(0, MOST)
}

function idsOf(context: HeavyReadContext, { about, traitId, value, from, to }: EvidenceLook): number[] {
  const { db } = context
  const within = (number: number) => (from === null || number >= from) && (to === null || number <= to)
  const wanted = sameCase(value)
  const isWanted = (one: string) => sameCase(one) === wanted
  switch (about) {
    case 'trait': {
      if (traitId === null) return []
      const isRange = from !== null || to !== null
      return having(traitValuesOfGroup(db, traitId), (known) =>
        isRange ? within(Number(known)) : isWanted(known) || listed(known).some(isWanted),
      )
    }
    case 'source':
      return withCategory(db, 'heard_from', value)
    case 'place':
      return withCategory(db, 'place', value)
    case 'kind':
      return withCategory(db, 'kind', value)
    case 'tag':
      return withTag(db, value)
    case 'firstProduct':
      return having(firstItemsOfGroup(db, context.asOf), (items) => productsOf(items).some(isWanted))
    case 'orderSize':
      return having(ofGroup(orderFacts(context).orderSize), within)
    case 'rhythm':
      return having(ofGroup(orderFacts(context).rhythm), within)
    case 'contact':
      return having(ofGroup(contactFacts(context)), isWanted)
  }
}

type OfGroup<Value> = Pick<Fact<Value>, 'customerId' | 'value'>

function ofGroup<Value>(facts: readonly Fact<Value>[]): OfGroup<Value>[] {
  return facts.filter(({ inGroup }) => inGroup === 1)
}

function having<Value>(known: readonly OfGroup<Value>[], fits: (value: Value) => boolean): number[] {
  return known.filter(({ value }) => fits(value)).map(({ customerId }) => customerId)
}
