import { useState } from 'react'
import { defaultSide } from '../../../shared/duplicates/merging'
import type { InputOf, OutputOf } from '../../../shared/operations'
import type { ChosenField } from '../../../shared/operations/duplicates'

type Compared = OutputOf<'duplicates.compare'>

/** What the owner has chosen for a pair: who stays, and whose value of each field. Choices are kept by customer. */
export function useMergeChoice(pair: Compared) {
  const [survivorId, setSurvivorId] = useState(pair.survivor)
  const [fields, setFields] = useState<Partial<Record<ChosenField, number>>>({})
  const [traits, setTraits] = useState<Readonly<Record<number, number>>>({})
  const [survivor, merged] = pair.a.id === survivorId ? [pair.a, pair.b] : [pair.b, pair.a]
  const sideOf = (id: number) => (id === survivor.id ? 'survivor' : 'merged')
  const chosenFor = (field: ChosenField): number =>
    fields[field] ?? (defaultSide(field, survivor, merged) === 'survivor' ? survivor.id : merged.id)
  const chosenForTrait = (traitId: number): number => {
    const has = (customer: Compared['a']) => customer.traits.some((trait) => trait.traitId === traitId)
    return traits[traitId] ?? (has(survivor) ? survivor.id : merged.id)
  }
  return {
    survivor,
    merged,
    chosenFor,
    chosenForTrait,
    keep: setSurvivorId,
    swap: () => {
      setSurvivorId(merged.id)
    },
    choose: (field: ChosenField, id: number) => {
      setFields((chosen) => ({ ...chosen, [field]: id }))
    },
    chooseTrait: (traitId: number, id: number) => {
      setTraits((chosen) => ({ ...chosen, [traitId]: id }))
    },
    request: (): InputOf<'duplicates.merge'> => ({
      survivorId: survivor.id,
      mergedId: merged.id,
      // What is not named is chosen by the same rule in main.
      fields: Object.fromEntries(Object.entries(fields).map(([field, id]) => [field, sideOf(id)])),
      traits: Object.entries(traits).map(([traitId, id]) => ({ traitId: Number(traitId), from: sideOf(id) })),
    }),
  }
}

export type MergeDecision = ReturnType<typeof useMergeChoice>
