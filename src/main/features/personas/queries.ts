import { z } from 'zod'
import { personaSchema, type PersonaContent, type PersonaTrait } from '../../../shared/operations/personas'
import { all, first, insert, one, run, update, type Database, type SqlValue } from '../../database/sql'
import { readAskedTraits } from './queries-fit'

interface PersonaRow {
  id: number
  name: string
  kind: string
  is_primary: 0 | 1
  individual: string
  own_fields: string
  voice: string
  own_questions: string
  objections: string
  journey: string
  marks: string
  decision_style: string
  statement: string | null
  statement_from: string | null
  meaning: string
  mission_checks: string
  not_our_customer: string
  sources: string
  review_on: string | null
  is_sample: 0 | 1
  created_at: string
  updated_at: string
}

/** A persona as it is stored. */
export interface StoredPersona {
  id: number
  content: PersonaContent
  sample: boolean
  createdAt: string
  updatedAt: string
}

const json = z.string().transform((text): unknown => JSON.parse(text))

function personaOf(db: Database, row: PersonaRow): StoredPersona {
  const content = personaSchema.parse({
    name: row.name,
    kind: row.kind,
    primary: row.is_primary === 1,
    traits: readAskedTraits(db, row.id).map(({ kind: _kind, ...trait }) => trait),
    individual: json.parse(row.individual),
    ownFields: json.parse(row.own_fields),
    voice: json.parse(row.voice),
    ownQuestions: json.parse(row.own_questions),
    objections: json.parse(row.objections),
    journey: json.parse(row.journey),
    marks: json.parse(row.marks),
    decisionStyle: json.parse(row.decision_style),
    statement: row.statement,
    statementFrom: row.statement_from,
    meaning: json.parse(row.meaning),
    missionChecks: json.parse(row.mission_checks),
    notOurCustomer: row.not_our_customer,
    sources: json.parse(row.sources),
    reviewOn: row.review_on,
  })
  return {
    id: row.id,
    content,
    sample: row.is_sample === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** All personas: the primary one first, then by age. */
export function readPersonas(db: Database): StoredPersona[] {
  const rows = all<PersonaRow>(db, `SELECT * FROM persona ORDER BY is_primary DESC, kind, id`)
  return rows.map((row) => personaOf(db, row))
}

/** One persona, or undefined. */
export function readPersona(db: Database, id: number): StoredPersona | undefined {
  const row = first<PersonaRow>(db, 'SELECT * FROM persona WHERE id = ?', [id])
  return row && personaOf(db, row)
}

/** Which column keeps which part; lists and answers as JSON. The traits have a table of their own. */
function columnsOf(content: Omit<PersonaContent, 'traits'>): Record<string, SqlValue> {
  return {
    name: content.name,
    kind: content.kind,
    is_primary: content.primary ? 1 : 0,
    individual: JSON.stringify(content.individual),
    own_fields: JSON.stringify(content.ownFields),
    voice: JSON.stringify(content.voice),
    own_questions: JSON.stringify(content.ownQuestions),
    objections: JSON.stringify(content.objections),
    journey: JSON.stringify(content.journey),
    marks: JSON.stringify(content.marks),
    decision_style: JSON.stringify(content.decisionStyle),
    statement: content.statement,
    statement_from: content.statementFrom,
    meaning: JSON.stringify(content.meaning),
    mission_checks: JSON.stringify(content.missionChecks),
    not_our_customer: content.notOurCustomer,
    sources: JSON.stringify(content.sources),
    review_on: content.reviewOn,
  }
}

/** Adds a persona; its id. */
export function insertPersona(
  db: Database,
  content: PersonaContent,
  at: { now: string; sample?: boolean },
): number {
  const id = insert(db, 'persona', {
    ...columnsOf(content),
    is_sample: at.sample === true ? 1 : 0,
    created_at: at.now,
    updated_at: at.now,
  })
  writeTraits(db, id, [], content.traits)
  return id
}

/** Writes what differs between two states of a persona, and nothing when they are the same. */
export function updatePersona(
  db: Database,
  id: number,
  before: PersonaContent,
  after: PersonaContent,
  now: string,
): void {
  const old = columnsOf(before)
  const changed = Object.entries(columnsOf(after)).filter(([column, value]) => old[column] !== value)
  const traitsChanged = writeTraits(db, id, before.traits, after.traits)
  if (changed.length === 0 && !traitsChanged) return
  update(db, 'persona', id, { ...Object.fromEntries(changed), updated_at: now })
}

function traitColumns(trait: PersonaTrait): Record<string, SqlValue> {
  return {
    trait_id: trait.traitId,
    rule: trait.rule,
    importance: trait.importance,
    wanted: JSON.stringify(trait.values),
    from_number: trait.from,
    to_number: trait.to,
  }
}

/** Writes the rows of traits that differ; true when there were any. */
function writeTraits(
  db: Database,
  personaId: number,
  before: readonly PersonaTrait[],
  after: readonly PersonaTrait[],
): boolean {
  const same = (one: readonly PersonaTrait[], other: readonly PersonaTrait[]) =>
    JSON.stringify(one.map(traitColumns)) === JSON.stringify(other.map(traitColumns))
  if (same(before, after)) return false
  const rows = all<{ id: number; position: number }>(
    db,
    'SELECT id, position FROM persona_trait WHERE persona_id = ? ORDER BY position, id',
    [personaId],
  )
  for (const [index, trait] of after.entries()) {
    const row = rows[index]
    const columns = { ...traitColumns(trait), position: index + 1 }
    if (!row) insert(db, 'persona_trait', { persona_id: personaId, ...columns })
    else if (row.position !== index + 1 || !same(before.slice(index, index + 1), [trait])) {
      update(db, 'persona_trait', row.id, columns)
    }
  }
  for (const row of rows.slice(after.length)) run(db, 'DELETE FROM persona_trait WHERE id = ?', [row.id])
  return true
}

/** Takes a persona away, with what it asks for and what it was. */
export function deletePersona(db: Database, id: number): void {
  for (const table of ['persona_portrait', 'persona_revision', 'persona_trait']) {
    run(db, `DELETE FROM ${table} WHERE persona_id = ?`, [id])
  }
  run(db, 'DELETE FROM persona WHERE id = ?', [id])
}

/** Leaves at most one persona primary: this one. */
export function clearPrimaryBut(db: Database, id: number, now: string): void {
  run(db, 'UPDATE persona SET is_primary = 0, updated_at = ? WHERE is_primary = 1 AND id <> ?', [now, id])
}

/** Makes a persona the primary one. */
export function setPrimary(db: Database, id: number, now: string): void {
  update(db, 'persona', id, { is_primary: 1, updated_at: now })
}

/** The ideal persona that has been there longest, or null. */
export function oldestIdealId(db: Database): number | null {
  return one<{ id: number | null }>(db, `SELECT min(id) AS id FROM persona WHERE kind = 'ideal'`).id
}
