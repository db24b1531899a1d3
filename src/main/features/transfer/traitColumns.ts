import { beginningOf } from '../../../shared/beginning'
import type { Trait } from '../../../shared/operations/personas'
import { severalOf, severalText } from '../../../shared/personas/several'
import { traitValueProblem, type TraitValue } from '../customers/rules'
import { normalHeader } from './headers'
import { parseNumber, type Decimal } from './numbers'
import type { ProblemCode, Problems } from './problems'
import type { ImportSource } from './source'
import { isNothing, line } from './values'

const longest = 200
const problemOf = {
  text: 'traitShortened',
  number: 'traitNoNumber',
  yesNo: 'traitNoYesNo',
  choice: 'traitNoChoice',
  several: 'traitNoChoice',
} as const satisfies Record<Trait['kind'], ProblemCode>
const yes = /^(y|yes|true|1|x|ja|j|wahr|oui|vrai|sí|si|sì|sim|verdadero|vero|waar)$/i
const no = /^(n|no|false|0|nein|falsch|non|faux|não|nao|falso|nee|onwaar)$/i

/** What a cell says of a trait: its value, null when it says nothing, and the part of it that is left out, if any. */
export interface ReadTrait {
  value: string | null
  leftOut: string | null
}

/** Reads a cell as the value of a trait, written as traits keep it. */
export function traitValueOf(
  trait: Pick<Trait, 'kind' | 'options'>,
  text: string,
  decimal: Decimal,
): ReadTrait {
  const cell = line(text)
  if (cell === '') return { value: null, leftOut: null }
  switch (trait.kind) {
    case 'text':
      return beginning(cell)
    case 'number':
      return isNothing(cell) ? { value: null, leftOut: null } : whole(trait, numberText(cell, decimal), cell)
    case 'yesNo':
      return whole(trait, yes.test(cell) ? 'yes' : no.test(cell) ? 'no' : null, cell)
    case 'choice':
      return whole(trait, optionOf(trait, cell), cell)
    case 'several':
      return chosen(trait, cell)
  }
}

function beginning(cell: string): ReadTrait {
  const value = beginningOf(cell, longest)
  return { value, leftOut: cell.length > value.length ? cell.slice(value.length) : null }
}

function whole(trait: Pick<Trait, 'kind' | 'options'>, value: string | null, cell: string): ReadTrait {
  const isRead = value !== null && traitValueProblem(trait, value) === null
  return isRead ? { value, leftOut: null } : { value: null, leftOut: cell }
}

function numberText(cell: string, decimal: Decimal): string | null {
  const number = parseNumber(cell, decimal)
  return number === null ? null : String(number)
}

/** The choice a text means, whatever its case, accents and signs. */
function optionOf({ options }: Pick<Trait, 'options'>, text: string): string | null {
  const wanted = normalHeader(text)
  return (
    options.find((option) => option === text) ??
    options.find((option) => normalHeader(option) === wanted) ??
    null
  )
}

/** Several choices stand with semicolons between, as we write them; where that gives none, with commas or bars. */
function chosen(trait: Pick<Trait, 'options'>, cell: string): ReadTrait {
  const parts = severalOf(cell)
  const [only = ''] = parts
  const texts = parts.length > 1 || optionOf(trait, only) !== null ? parts : cell.split(/[,|;]/).map(line)
  const found = texts.filter((text) => text !== '').map((text) => [text, optionOf(trait, text)] as const)
  const known = new Set(found.map(([, option]) => option))
  const value = severalText(trait.options.filter((option) => known.has(option)))
  const unknown = found.filter(([, option]) => option === null).map(([text]) => text)
  return { value: value === '' ? null : value, leftOut: unknown.length === 0 ? null : unknown.join(', ') }
}

/** A reader for what the rows say of the owner's traits; what it cannot read is told of and left out. */
export function traitReader(source: ImportSource, problems: Problems): (index: number) => TraitValue[] {
  const columns = source.mapping.flatMap(({ column, traitId }) => {
    const trait = source.traits.find(({ id }) => id === traitId)
    return trait ? [{ column, trait, cells: source.columns.cells.get(column) ?? [] }] : []
  })
  if (columns.length === 0) return () => []
  return (index) =>
    columns.flatMap(({ column, trait, cells }): TraitValue[] => {
      const { value, leftOut } = traitValueOf(trait, cells[index] ?? '', source.reading.decimal)
      if (leftOut !== null) problems.warning(index, column, leftOut, problemOf[trait.kind], trait.name)
      return value === null ? [] : [{ traitId: trait.id, value }]
    })
}
