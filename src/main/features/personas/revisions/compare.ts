import {
  decisionScales,
  individualFields,
  journeyStages,
  meaningFields,
  traitRules,
  voiceQuestions,
  type PersonaContent,
  type Trait,
} from '../../../../shared/operations/personas'
import type { ComparedPortraits, PersonaDifference } from '../../../../shared/operations/personaRevisions'
import { asksSomething, namedTraits } from '../../../../shared/personas/asked'
import { composeStatement } from '../../../../shared/personas/statement'
import { scaleInWords, wantedInWords, type Language } from '../../../../shared/personas/words'
import { dateText, type Words } from '../../words'

/** What comparing needs to put personas into words. */
export interface CompareWords extends Words {
  traits: ReadonlyMap<number, Trait>
}

/** One thing a persona says. */
interface Said {
  /** The same in two states: they are told apart by what they say. */
  key: string
  label: string
  text: string
}

/**
 * What differs between two states of a persona, in the worksheet's order, each with the words before and after. What is
 * only in one of them has an empty text in the other; what neither says, or both say alike, is left out. Own fields and
 * questions are the same when they are called the same. Whether it is the primary one, and its review, do not count.
 */
export function comparePersonas(
  before: PersonaContent,
  after: PersonaContent,
  words: CompareWords,
): PersonaDifference[] {
  const old = saidBy(before, words)
  const fresh = saidBy(after, words)
  const texts = (said: readonly Said[]) => new Map(said.map(({ key, text }) => [key, text]))
  const [oldTexts, freshTexts] = [texts(old), texts(fresh)]
  return inOrder(old, fresh).flatMap(({ key, label }) => {
    const difference = { label, before: oldTexts.get(key) ?? '', after: freshTexts.get(key) ?? '' }
    return difference.before === difference.after ? [] : [difference]
  })
}

/**
 * The faces of two states where they differ, null for none; null when they are alike, or one of them is not known.
 * @param before a JPEG in base64, empty when there was none, null when it was not kept
 */
export function comparePortraits(before: string | null, after: string | null): ComparedPortraits {
  if (before === null || after === null || before === after) return null
  return { before: before || null, after: after || null }
}

/** What either says, each once: what is gone stands behind what stood before it. */
function inOrder(old: readonly Said[], fresh: readonly Said[]): Said[] {
  const result = [...fresh]
  const at = (key: string | undefined) => result.findIndex((one) => one.key === key)
  for (const [index, said] of old.entries()) {
    if (at(said.key) < 0) result.splice(at(old[index - 1]?.key) + 1, 0, said)
  }
  return result
}

/** Everything a persona says, in words. */
function saidBy(content: PersonaContent, words: CompareWords): Said[] {
  const { t } = words
  const language = { t, locale: words.settings.locale }
  const asked = namedTraits(content.traits, words.traits)
  const answers = <Key extends string>(
    part: string,
    keys: readonly Key[],
    given: Partial<Record<Key, string | undefined>>,
    label: (key: Key) => string,
  ) => keys.map((key) => ({ key: `${part}.${key}`, label: label(key), text: (given[key] ?? '').trim() }))
  return [
    { key: 'name', label: t('history:field.persona.name'), text: content.name },
    { key: 'kind', label: t('history:field.persona.kind'), text: t(`personas:kind.${content.kind}`) },
    ...traitRules.flatMap((rule) =>
      asked
        .filter((one) => one.rule === rule)
        .map((one) => ({ key: `trait.${one.traitId}`, label: one.name, text: traitText(one, language) })),
    ),
    ...answers('individual', individualFields, content.individual, (key) => t(`personas:individual.${key}`)),
    ...named(
      'ownFields',
      content.ownFields.map(({ label, value }) => ({ label, text: value })),
    ),
    ...decisionScales.map((scale) => {
      const at = content.decisionStyle[scale]
      const text = at === undefined ? '' : scaleInWords(t, scale, at)
      return { key: `scale.${scale}`, label: t(`worksheet:scale.${scale}.name`), text }
    }),
    ...answers('voice', voiceQuestions, content.voice, (key) => t(`personas:voice.${key}`)),
    ...named(
      'ownQuestions',
      content.ownQuestions.map(({ question, answer }) => ({ label: question, text: answer })),
    ),
    ...named(
      'objections',
      content.objections.map(({ objection, answer }) => ({ label: objection, text: answer })),
    ),
    ...answers('journey', journeyStages, content.journey, (key) => t(`personas:journey.${key}`)),
    {
      key: 'statement',
      label: t('personas:groups.statement.title'),
      text: content.statement ?? composeStatement(content, asked, language),
    },
    ...answers('meaning', meaningFields, content.meaning, (key) => t(`personas:meaning.${key}`)),
    {
      key: 'missionChecks',
      label: t('history:field.persona.mission_checks'),
      text: content.missionChecks.map((check) => t(`worksheet:check.${check}`)).join('\n'),
    },
    { key: 'not', label: t('personas:groups.not.title'), text: content.notOurCustomer.trim() },
    {
      key: 'sources',
      label: t('personas:groups.sources.title'),
      text: content.sources.map((source) => sourceText(source, words)).join('\n'),
    },
  ]
}

/** Own entries told apart by their label; of two that are called the same, by which comes first. */
function named(part: string, entries: readonly { label: string; text: string }[]): Said[] {
  const seen = new Map<string, number>()
  return entries.map(({ label, text }) => {
    const times = (seen.get(label) ?? 0) + 1
    seen.set(label, times)
    return { key: `${part}.${label}.${times}`, label, text: text.trim() }
  })
}

function traitText(asked: ReturnType<typeof namedTraits>[number], language: Language): string {
  const { t } = language
  const importance = (['little', 'some', 'most'] as const)[asked.importance - 1] ?? 'some'
  return [
    t(`personas:traits.rule.${asked.rule}`),
    ...(asksSomething(asked) ? [wantedInWords(asked, asked.kind, language)] : []),
    t(`personas:traits.importanceOf.${importance}`),
  ].join(' · ')
}

function sourceText(
  { kind, on, note, link }: PersonaContent['sources'][number],
  words: CompareWords,
): string {
  const parts = [
    words.t(`personas:sources.${kind}`),
    on === null ? '' : dateText(on, words),
    note.trim(),
    link,
  ]
  return parts.filter((part) => part !== '').join(', ')
}
