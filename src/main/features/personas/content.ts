import { personaSchema, type PersonaContent } from '../../../shared/operations/personas'

/** What a persona is before anything is filled in. */
export const nothingYet: Omit<PersonaContent, 'name'> = {
  kind: 'ideal',
  primary: false,
  traits: [],
  individual: {},
  ownFields: [],
  voice: {},
  ownQuestions: [],
  objections: [],
  journey: {},
  marks: {},
  decisionStyle: {},
  statement: null,
  statementFrom: null,
  meaning: {},
  missionChecks: [],
  notOurCustomer: '',
  sources: [],
  reviewOn: null,
}

/** The content a revision kept; of parts the worksheet did not have then, nothing is filled in. */
export function contentOfJson(text: string): PersonaContent {
  const kept: unknown = JSON.parse(text)
  return personaSchema.parse({ ...nothingYet, ...(typeof kept === 'object' && kept) })
}
