import { customerKinds, customerStages, customerStatuses, type BoardGrouping } from '../../../shared/choices'
import type { Grade } from '../../../shared/values'
import { all, type Database } from '../../database/sql'
import { matchConditions } from '../customers/list/queries-conditions'
import type { FiguresTable } from '../figures/queries'
import { fillBestPersonas } from '../personas/queries-best'
import type { BoardQuestion } from './board.queries'

/** How the customers of a grade are put together. A customer with several tags stands under each of them. */
export interface Grouping {
  by: Exclude<BoardGrouping, 'none'>
  /** Joins what the key is read from to `customer`. */
  join: string
  /** What a customer's group is sorted by: a text, or a place in a list; null, and last, for those in none. */
  key: string
  /** The names of personas, of which the key is the place. */
  names: readonly string[]
}

const placeIn = (column: string, choices: readonly string[]) =>
  `CASE ${column} ${choices.map((choice, index) => `WHEN '${choice}' THEN ${String(index)}`).join(' ')} END`

/** What the key is read from; those of personas have to be filled in before. */
const keys: Readonly<Record<Grouping['by'], Pick<Grouping, 'join' | 'key'>>> = {
  stage: { join: '', key: placeIn('customer.stage', customerStages) },
  status: { join: '', key: placeIn('customer.status', customerStatuses) },
  kind: { join: '', key: placeIn('customer.kind', customerKinds) },
  tag: {
    join: 'LEFT JOIN customer_tag ON customer_tag.customer_id = customer.id',
    key: 'customer_tag.tag',
  },
  place: { join: '', key: `nullif(customer.place, '')` },
  persona: {
    join: 'LEFT JOIN temp.best_persona ON best_persona.customer_id = customer.id',
    key: 'best_persona.position',
  },
}

/** How the cards are to be put together, with everything made ready that its SQL reads; null: not at all. */
export function groupingOf(db: Database, by: BoardGrouping): Grouping | null {
  return by === 'none' ? null : { by, ...keys[by], names: by === 'persona' ? fillBestPersonas(db) : [] }
}

/** The order of groups: case does not matter, and those in none come last. */
export const byGroup = (key: string) => `${key} COLLATE NOCASE NULLS LAST`

/** What a group of a column holds. */
export interface GroupSums {
  grade: Grade
  /** As {@link Grouping.key}; a text as one of them is written. */
  key: string | number | null
  /** Its place among the groups of all columns, from 1. */
  position: number
  count: number
  revenue12m: number
}

/** The groups of every column, in their order. */
export function groupSums(
  db: Database,
  figures: FiguresTable,
  question: BoardQuestion,
  { join, key }: Grouping,
): GroupSums[] {
  const { sql, parameters } = matchConditions(question)
  return all<GroupSums>(
    db,
    `SELECT grade, key, dense_rank() OVER (ORDER BY ${byGroup('key')}) AS position, count, revenue12m
     FROM (
       SELECT figures.grade, min(${key} COLLATE BINARY) AS key, count(*) AS count,
         sum(figures.revenue_12m) AS revenue12m
       FROM ${figures} AS figures NOT INDEXED
       CROSS JOIN customer ON customer.id = figures.customer_id
       ${join}
       WHERE ${sql}
       GROUP BY figures.grade, ${key} COLLATE NOCASE
     )
     ORDER BY grade, position`,
    parameters,
  )
}
