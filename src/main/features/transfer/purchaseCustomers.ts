import { cellReader, columnOf } from './plan'
import type { Problems } from './problems'
import type { ImportSource } from './source'
import { idReader, line, longest, nameKey } from './values'

/** The customers that are there, as purchases name them. */
export interface KnownCustomers {
  byExternalId(externalId: string): number | undefined
  /** By {@link nameKey}; 'several' when it does not say who is meant. */
  byName(key: string): number | 'several' | undefined
  /** The same among customers that have no external id. */
  byNameWithoutId(key: string): number | undefined
}

/** A customer that only purchases name. */
export interface NewCustomer {
  /** Index of the first data row that names it. */
  index: number
  externalId: string | null
  name: string
}

/** Finds the customer a row names. */
export interface CustomerResolver {
  /** The id, or −n for the n-th new one; null while nobody is known by what the row says, or it says nothing. */
  find(index: number): number | null
  /** The row says who the customer is, known or not. */
  names(index: number): boolean
  /** Makes the customer the row names; null, with a problem, where that cannot or shall not be. */
  create(index: number): number | null
}

/** Finds or makes the customers of purchases: by external id, else by name. */
export function resolverOf(
  source: ImportSource,
  known: KnownCustomers,
  newCustomers: NewCustomer[],
  problems: Problems,
  createMissing: boolean,
): CustomerResolver {
  const idColumn = columnOf(source, 'customerExternalId')
  const nameColumn = columnOf(source, 'customerName')
  const idCell = cellReader(source, 'customerExternalId')
  const nameCell = cellReader(source, 'customerName')
  const idOf = idReader(source.columns.cells.get(idColumn ?? -1) ?? [])
  // Who a cell means, found once for each way it is written: the same few are named in a million rows.
  const byIdCell = new Map<string, number>()
  const byNameCell = new Map<string, number>()
  const madeById = new Map<string, number>()
  const madeByName = new Map<string, number>()

  const findByName = (name: string): number | null => {
    const seen = byNameCell.get(name)
    if (seen !== undefined) return seen
    const key = nameKey(line(name))
    const found = madeByName.get(key) ?? known.byName(key)
    if (typeof found !== 'number') return null
    byNameCell.set(name, found)
    return found
  }
  const findById = (id: string, name: string): number | null => {
    const seen = byIdCell.get(id)
    if (seen !== undefined) return seen
    const externalId = line(idOf(id))
    const found =
      madeById.get(externalId) ??
      known.byExternalId(externalId) ??
      (name === '' ? undefined : known.byNameWithoutId(nameKey(line(name))))
    if (found === undefined) return null
    byIdCell.set(id, found)
    return found
  }
  return {
    find(index) {
      const id = idCell(index)
      const name = nameCell(index)
      if (id !== '') return findById(id, name)
      return name === '' ? null : findByName(name)
    },
    names: (index) => idCell(index) !== '' || nameCell(index) !== '',
    create(index) {
      const idText = idCell(index)
      const nameText = nameCell(index)
      const externalId = line(idOf(idText)) || null
      const name = line(nameText) || externalId
      if (name === null) {
        problems.error(index, idColumn ?? nameColumn, '', 'noCustomer')
        return null
      }
      const column = externalId === null ? nameColumn : idColumn
      if (name.length > (longest.name ?? 0) || (externalId?.length ?? 0) > (longest.externalId ?? 0)) {
        problems.error(index, column, name, 'tooLong')
        return null
      }
      if (externalId === null && known.byName(nameKey(name)) === 'several') {
        problems.error(index, column, name, 'severalCustomers')
        return null
      }
      if (!createMissing) {
        problems.error(index, column, externalId ?? name, 'unknownCustomer')
        return null
      }
      const made = -newCustomers.push({ index, externalId, name })
      if (externalId !== null) madeById.set(externalId, made)
      const key = nameKey(name)
      if (!madeByName.has(key)) madeByName.set(key, made)
      return made
    },
  }
}
