import { isSameValue } from '../../../shared/objects'
import type { CustomerDraft } from '../../../shared/operations/customers'
import type { Trait } from '../../../shared/operations/personas'
import { severalOf } from '../../../shared/personas/several'

export type TraitValue = CustomerDraft['traits'][number]

/**
 * A tag as it counts when tags are compared: letters A–Z alike in either case, as the data file compares them, and no
 * spaces around.
 */
export function tagKey(tag: string): string {
  return tag.trim().replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** Tags without repetitions; of two spellings the first stays. */
export function tidyTags(tags: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const tag of tags) if (!known.has(tagKey(tag))) known.set(tagKey(tag), tag.trim())
  return [...known.values()]
}

/** What has to be done to a keyed list so that it becomes another. */
export interface Difference<Item> {
  added: Item[]
  changed: Item[]
  removed: Item[]
}

/** Compares two lists whose items are known by a key; an item with the same key but another content has changed. */
export function difference<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string | number,
): Difference<Item> {
  const old = new Map(before.map((item) => [keyOf(item), item]))
  const kept = new Set(after.map(keyOf))
  return {
    added: after.filter((item) => !old.has(keyOf(item))),
    changed: after.filter((item) => {
      const previous = old.get(keyOf(item))
      return previous !== undefined && !isSameValue(previous, item)
    }),
    removed: before.filter((item) => !kept.has(keyOf(item))),
  }
}

/** True when a comparison found nothing to do. */
export function isSame({ added, changed, removed }: Difference<unknown>): boolean {
  return added.length + changed.length + removed.length === 0
}

export type TraitProblem = 'unknown' | 'twice' | 'number' | 'choice' | 'yesNo'

/** Why a trait cannot have this value; null when it can. Numbers are decimal with a point, such as −3 or 12.5. */
export function traitValueProblem(
  trait: Pick<Trait, 'kind' | 'options'>,
  value: string,
): TraitProblem | null {
  switch (trait.kind) {
    case 'text':
      return null
    case 'number':
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? null : 'number'
    case 'choice':
      return trait.options.includes(value) ? null : 'choice'
    case 'several': {
      const chosen = severalOf(value)
      const isKnown = chosen.length > 0 && chosen.every((one) => trait.options.includes(one))
      return isKnown ? null : 'choice'
    }
    case 'yesNo':
      return value === 'yes' || value === 'no' ? null : 'yesNo'
  }
}

export interface TraitTrouble {
  index: number
  problem: TraitProblem
  trait: Trait | null
}

/**
 * Which of a customer's trait values cannot be. Values that are there already stay as they are: a choice that was
 * dropped from its trait later must not stand in the way of another change.
 * @returns place in the list and reason
 */
export function traitProblems(
  values: readonly TraitValue[],
  traits: readonly Trait[],
  present: readonly TraitValue[] = [],
): TraitTrouble[] {
  const byId = new Map(traits.map((trait) => [trait.id, trait]))
  const seen = new Set<number>()
  return values.flatMap((value, index): TraitTrouble[] => {
    const trait = byId.get(value.traitId) ?? null
    const twice = seen.has(value.traitId)
    seen.add(value.traitId)
    if (trait === null) return [{ index, problem: 'unknown', trait }]
    if (twice) return [{ index, problem: 'twice', trait }]
    if (present.some((known) => isSameValue(known, value))) return []
    const problem = traitValueProblem(trait, value.value)
    return problem === null ? [] : [{ index, problem, trait }]
  })
}

/** The fields of a customer that live in its own row, as opposed to tags and traits. */
export function ownFields({ tags: _tags, traits: _traits, ...own }: Partial<CustomerDraft>) {
  return own
}
