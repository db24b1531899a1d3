import {
  decisionScales,
  type individualFields,
  type meaningFields,
  type PersonaContent,
  type Trait,
  type voiceQuestions,
} from '../../../shared/operations/personas'

export type IndividualField = (typeof individualFields)[number]
export type VoiceQuestion = (typeof voiceQuestions)[number]
export type MeaningField = (typeof meaningFields)[number]

/** The worksheet in its steps, each in short groups that are shown one at a time. */
export const worksheet = [
  { step: 'traits', groups: ['demographic', 'psychographic'] },
  { step: 'individual', groups: ['glance', 'work', 'media', 'pleasures', 'day', 'style', 'ownFields'] },
  { step: 'voice', groups: ['buying', 'worries', 'us', 'empathy', 'objections', 'journey', 'ownQuestions'] },
  { step: 'meaning', groups: ['statement', 'meaning', 'not', 'sources'] },
] as const
export type Step = (typeof worksheet)[number]['step']
export type Group = (typeof worksheet)[number]['groups'][number]

/** All groups in the order in which one goes through them. */
export const groups: readonly Group[] = worksheet.flatMap(({ groups }): readonly Group[] => groups)

/** Which fields of step 2 stand together. */
export const individualGroups = {
  glance: ['age', 'eyeColour', 'household', 'home'],
  work: ['job', 'car', 'brands'],
  media: ['shows', 'authors', 'blogs', 'informationSources'],
  pleasures: ['hobbies', 'favouriteMeal', 'favouriteQuote', 'guiltyPleasure'],
  day: ['dayInLife', 'purchaseDrivers'],
} as const satisfies Partial<Record<Group, readonly IndividualField[]>>

/** Which questions of step 3 stand together. */
export const voiceGroups = {
  buying: ['momentOfBuying', 'innerConversation'],
  worries: ['keepsAwake', 'wantsPeersToKnow', 'greatResult'],
  us: ['needToKnow', 'walkAway'],
  empathy: ['sees', 'hears', 'thinks', 'feels', 'says', 'does', 'pains', 'gains'],
} as const satisfies Partial<Record<Group, readonly VoiceQuestion[]>>

export type IndividualGroup = keyof typeof individualGroups
export type VoiceGroup = keyof typeof voiceGroups

/** True for a group of step 1. */
export function isTraitsGroup(group: Group): group is Trait['group'] {
  return group === 'demographic' || group === 'psychographic'
}

/** True for a group of fields of step 2. */
export function isIndividualGroup(group: Group): group is IndividualGroup {
  return Object.hasOwn(individualGroups, group)
}

/** True for a group of questions of step 3. */
export function isVoiceGroup(group: Group): group is VoiceGroup {
  return Object.hasOwn(voiceGroups, group)
}

/** How many answers a group has, and of how many; `of` is null where there may be any number. */
export function progressOf(
  group: Group,
  content: PersonaForm,
  traits: ReadonlyMap<number, Trait>,
): { done: number; of: number | null } {
  if (isIndividualGroup(group)) return answered(individualGroups[group].map((key) => content.individual[key]))
  if (isVoiceGroup(group)) return answered(voiceGroups[group].map((key) => content.voice[key]))
  switch (group) {
    case 'demographic':
    case 'psychographic': {
      const picked = content.traits.filter((one) => traits.get(one.traitId)?.group === group)
      return { done: picked.length, of: null }
    }
    case 'ownFields':
      return { done: content.ownFields.length, of: null }
    case 'style':
      return { done: Object.keys(content.decisionStyle).length, of: decisionScales.length }
    case 'objections':
      return { done: content.objections.length, of: null }
    case 'journey':
      return answered(Object.values(content.journey))
    case 'ownQuestions':
      return { done: content.ownQuestions.length, of: null }
    case 'statement':
      return { done: content.statement === null ? 0 : 1, of: null }
    case 'meaning':
      return answered(Object.values(content.meaning), 5)
    case 'not':
      return answered([content.notOurCustomer])
    case 'sources':
      return { done: content.sources.length, of: null }
  }
}

function answered(answers: readonly (string | undefined)[], of = answers.length) {
  return { done: answers.filter((answer) => (answer ?? '').trim() !== '').length, of }
}

/** What the form holds: a persona without what its header sets at once. */
export type PersonaForm = Omit<PersonaContent, 'kind' | 'primary' | 'reviewOn'>
