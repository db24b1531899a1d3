import type { Database } from './sql'

/** Letters that are no other letter with an accent, as they are sorted. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
}

/** What a name is sorted by: small letters without accents, so that É stands with E and Å with A. */
export function sortName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłħı]/g, (letter) => letters[letter] ?? letter)
}

/** Lets the SQL of a connection say `sort_name(…)`. */
export function teachSortName(db: Database): void {
  db.function('sort_name', { deterministic: true, directOnly: true }, (name) => sortName(String(name)))
}

/** SQL of {@link sortName} of a column. Most names are plain, and asking JavaScript takes longer than to see that they are. */
export function sortNameSql(column: string): string {
  return `CASE WHEN octet_length(${column}) = length(${column}) THEN lower(${column}) ELSE sort_name(${column}) END`
}
