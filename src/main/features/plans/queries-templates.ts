import type { Letter, LetterDraft, Playbook, PlaybookDraft } from '../../../shared/operations/planTemplates'
import type { GradeLetter } from '../../../shared/values'
import { all, first, insert, one, run, update, type Database } from '../../database/sql'

/** Playbooks and letters: what plans are made from. */

type PlaybookRow = Omit<Playbook, 'steps'> & { steps: string }
const playbookFields = 'id, grade, name, about, days, weakest, steps'

function playbookOf(row: PlaybookRow): Playbook {
  // The column is written from this type.
  return { ...row, steps: JSON.parse(row.steps) as Playbook['steps'] }
}

/** All playbooks, A to D, each grade's in the owner's order. */
export function readPlaybooks(db: Database): Playbook[] {
  return all<PlaybookRow>(db, `SELECT ${playbookFields} FROM playbook ORDER BY grade, position, id`).map(
    playbookOf,
  )
}

/** One playbook; undefined when there is none of that id. */
export function readPlaybook(db: Database, id: number): Playbook | undefined {
  const row = first<PlaybookRow>(db, `SELECT ${playbookFields} FROM playbook WHERE id = ?`, [id])
  return row && playbookOf(row)
}

/** The first playbook of a grade; undefined when there is none. */
export function firstPlaybook(db: Database, grade: GradeLetter): Playbook | undefined {
  const row = first<PlaybookRow>(
    db,
    `SELECT ${playbookFields} FROM playbook WHERE grade = ? ORDER BY position, id LIMIT 1`,
    [grade],
  )
  return row && playbookOf(row)
}

/** Writes a playbook; its id. A new one stands behind the others. */
export function writePlaybook(db: Database, { id, ...playbook }: PlaybookDraft): number {
  const row = { ...playbook, steps: JSON.stringify(playbook.steps) }
  if (id === undefined) return insert(db, 'playbook', { ...row, position: nextPosition(db, 'playbook') })
  update(db, 'playbook', id, row)
  return id
}

/** Removes a playbook; plans that were made from it no longer name it. */
export function deletePlaybook(db: Database, id: number): void {
  run(db, 'UPDATE plan SET playbook_id = NULL WHERE playbook_id = ?', [id])
  run(db, 'DELETE FROM playbook WHERE id = ?', [id])
}

const letterFields = 'id, purpose, name, subject, body'

/** All letters in the owner's order. */
export function readLetters(db: Database): Letter[] {
  return all(db, `SELECT ${letterFields} FROM letter ORDER BY position, id`)
}

/** One letter; undefined when there is none of that id. */
export function readLetter(db: Database, id: number): Letter | undefined {
  return first(db, `SELECT ${letterFields} FROM letter WHERE id = ?`, [id])
}

/** Writes a letter; its id. A new one stands behind the others. */
export function writeLetter(db: Database, { id, ...letter }: LetterDraft): number {
  if (id === undefined) return insert(db, 'letter', { ...letter, position: nextPosition(db, 'letter') })
  update(db, 'letter', id, letter)
  return id
}

/** Removes a letter. */
export function deleteLetter(db: Database, id: number): void {
  run(db, 'DELETE FROM letter WHERE id = ?', [id])
}

function nextPosition(db: Database, table: 'playbook' | 'letter'): number {
  return one<{ next: number }>(db, `SELECT coalesce(max(position), 0) + 1 AS next FROM ${table}`).next
}
