import type { EvidenceRow } from '../../../../shared/operations/evidence'
import type { PersonaTrait } from '../../../../shared/operations/personas'
import type { PersonaForm } from '../worksheet'

/**
 * Where a find can go in the worksheet: among the traits (as must, nice to have or ruling out), to where the persona lives,
 * to where we meet them, or to the sources, for what no trait says.
 */
export type Destination = 'must' | 'nice' | 'out' | 'home' | 'channels' | 'source'

/** With so large a share of the group a trait is suggested as a must. */
const MUST_SHARE = 0.8

/**
 * Where to take a find over to; null when there is nothing to gain: too few to say, or the group merely has less of it.
 * What none of the group has rules out, where it is a trait.
 */
export function destinationOf(row: EvidenceRow): Destination | null {
  if (!row.enough) return null
  if (row.shareGroup <= row.shareOthers) {
    return row.about === 'trait' && row.inGroup === 0 && row.clear ? 'out' : null
  }
  switch (row.about) {
    case 'trait':
      return row.shareGroup >= MUST_SHARE ? 'must' : 'nice'
    case 'place':
      return 'home'
    case 'source':
    case 'contact':
      return 'channels'
    default:
      return 'source'
  }
}

/** A find with the words it is noted in. */
export interface Noted {
  row: EvidenceRow
  destination: Destination
  /** 'How they heard of us: Recommended' */
  what: string
  /** With the counts, for the sources. */
  sentence: string
  today: string
}

/** True when the worksheet says it already. */
export function isTaken({ row, destination, what }: Omit<Noted, 'sentence' | 'today'>, content: PersonaForm) {
  switch (destination) {
    case 'home':
      return hasLine(content.individual.home, row.found)
    case 'channels':
      return hasLine(content.meaning.channels, what)
    case 'source':
      return content.sources.some(({ note }) => note.startsWith(what))
    default:
      return content.traits.some(
        (asked) =>
          asked.traitId === row.traitId && isOut(asked.rule) === isOut(destination) && says(asked, row),
      )
  }
}

/** The parts of the worksheet that finds are taken over into. */
export type Taken = Partial<Pick<PersonaForm, 'traits' | 'individual' | 'meaning' | 'sources'>>

/** Those parts of a worksheet that are named by others: what stood there before. */
export function partsOf(content: PersonaForm, { traits, individual, meaning, sources }: Taken): Taken {
  return {
    ...(traits && { traits: content.traits }),
    ...(individual && { individual: content.individual }),
    ...(meaning && { meaning: content.meaning }),
    ...(sources && { sources: content.sources }),
  }
}

/** The part of the worksheet with the find in it. */
export function taken(noted: Noted, content: PersonaForm): Taken {
  const { row, destination, what, sentence, today } = noted
  switch (destination) {
    case 'home':
      return { individual: { ...content.individual, home: joined(content.individual.home, row.found) } }
    case 'channels':
      return { meaning: { ...content.meaning, channels: joined(content.meaning.channels, what) } }
    case 'source':
      return { sources: [...content.sources, { kind: 'records', on: today, note: sentence, link: '' }] }
    default:
      return { traits: withTrait(content.traits, row, destination) }
  }
}

function isOut(rule: Destination): boolean {
  return rule === 'out'
}

function hasLine(text: string | undefined, line: string): boolean {
  return (text ?? '').split('\n').includes(line)
}

function joined(text: string | undefined, line: string): string {
  const before = (text ?? '').trimEnd()
  return before === '' ? line : `${before}\n${line}`
}

function isRange({ from, to }: Pick<EvidenceRow, 'from' | 'to'>): boolean {
  return from !== null || to !== null
}

function says(asked: PersonaTrait, row: EvidenceRow): boolean {
  if (!isRange(row)) return asked.values.some((value) => value.toLowerCase() === row.value.toLowerCase())
  const { from, to } = asked
  if (from === null && to === null) return false
  return (
    (from === null || (row.from !== null && from <= row.from)) &&
    (to === null || (row.to !== null && to >= row.to))
  )
}

/** Another value of a trait that is asked for already joins the others; a range takes its place. */
function withTrait(
  traits: readonly PersonaTrait[],
  row: EvidenceRow,
  rule: PersonaTrait['rule'],
): PersonaTrait[] {
  const { traitId, from, to } = row
  if (traitId === null) return [...traits]
  const asked = traits.find((one) => one.traitId === traitId && isOut(one.rule) === isOut(rule))
  const found = isRange(row) ? { values: [], from, to } : { values: [row.value], from: null, to: null }
  if (!asked) return [...traits, { traitId, rule, importance: 2, ...found }]
  const values = isRange(row) ? [] : [...asked.values, row.value]
  return traits.map((one) => (one === asked ? { ...one, ...found, values } : one))
}
