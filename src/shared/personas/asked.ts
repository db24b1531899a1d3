import type { PersonaTrait, Trait } from '../operations/personas'

/** A trait as a persona asks for it, with the kind it is of. */
export interface AskedTrait extends PersonaTrait {
  kind: Trait['kind']
}

/** A trait a persona asks for, with its name. */
export interface NamedTrait extends AskedTrait {
  name: string
}

/** True when the persona says which values it wants, so that a customer can be held against it. */
export function asksSomething(asked: AskedTrait): boolean {
  return asked.kind === 'number' ? asked.from !== null || asked.to !== null : asked.values.length > 0
}

/** What a persona asks, with names and kinds; traits that are not there any more are left out. */
export function namedTraits(
  asked: readonly PersonaTrait[],
  traits: ReadonlyMap<number, Trait>,
): NamedTrait[] {
  return asked.flatMap((one) => {
    const trait = traits.get(one.traitId)
    return trait ? [{ ...one, kind: trait.kind, name: trait.name }] : []
  })
}
