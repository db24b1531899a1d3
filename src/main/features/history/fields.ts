import type { RecordKind } from '../../../shared/operations/history'

/** How the value of a column is written. A table's name: the value is the id of one of its rows. */
export type Format =
  | 'text'
  | 'money'
  | 'date'
  | 'moment'
  | 'number'
  | 'yesNo'
  | 'list'
  | 'emails'
  | 'addresses'
  | 'contacts'
  | 'bands'
  | 'anchors'
  | 'lines'
  | 'answers'
  | 'pairs'
  | 'sources'
  | 'marks'
  | 'style'
  | 'checks'
  | 'playbookSteps'
  | 'setting'
  | 'choice'
  | 'customer'
  | 'trait'
  | 'criterion'
  | 'persona'

type Fields = Readonly<Record<string, Format>>

/**
 * The columns of each table that mean something to a person, in the order they are told. What is left out is kept for
 * the app itself: ids, positions, when a row was last touched.
 */
export const fieldsOf = {
  setting: { value: 'setting' },
  business_logo: {},
  customer: {
    name: 'text',
    kind: 'choice',
    status: 'choice',
    stage: 'choice',
    external_id: 'text',
    salutation: 'text',
    emails: 'emails',
    phones: 'emails',
    addresses: 'addresses',
    contacts: 'contacts',
    tax_number: 'text',
    heard_from: 'text',
    referred_by_id: 'customer',
    customer_since: 'date',
    birthday: 'date',
    preferences: 'text',
    notes: 'text',
    do_not_contact: 'yesNo',
    archived_at: 'moment',
  },
  customer_tag: { customer_id: 'customer', tag: 'text' },
  trait: { name: 'text', trait_group: 'choice', kind: 'choice', several: 'yesNo', options: 'list' },
  customer_trait: { customer_id: 'customer', trait_id: 'trait', value: 'text' },
  purchase: {
    customer_id: 'customer',
    number: 'text',
    purchased_on: 'date',
    amount: 'money',
    cost: 'money',
    due_on: 'date',
    paid_on: 'date',
    settled: 'yesNo',
    channel: 'text',
    items: 'text',
  },
  touchpoint: {
    customer_id: 'customer',
    happened_on: 'date',
    kind: 'choice',
    initiative: 'choice',
    minutes: 'number',
    expense: 'money',
    mood: 'choice',
    note: 'text',
  },
  complaint: {
    customer_id: 'customer',
    happened_on: 'date',
    text: 'text',
    resolved_on: 'date',
    remedy: 'text',
  },
  nps_answer: { customer_id: 'customer', answered_on: 'date', score: 'number', comment: 'text' },
  criterion: {
    name: 'text',
    about: 'text',
    kind: 'choice',
    measure: 'choice',
    method: 'choice',
    bands: 'bands',
    weight: 'number',
    enabled: 'yesNo',
    anchors: 'anchors',
    influence: 'yesNo',
    actions: 'lines',
  },
  rating: { customer_id: 'customer', criterion_id: 'criterion', value: 'number', rated_on: 'date' },
  grade_override: {
    customer_id: 'customer',
    grade: 'text',
    reason: 'text',
    ends_on: 'date',
    remind_on: 'date',
    end_noted_on: 'date',
  },
  persona: {
    name: 'text',
    kind: 'choice',
    is_primary: 'yesNo',
    individual: 'answers',
    own_fields: 'pairs',
    voice: 'answers',
    own_questions: 'pairs',
    objections: 'pairs',
    journey: 'answers',
    marks: 'marks',
    decision_style: 'style',
    statement: 'text',
    meaning: 'answers',
    mission_checks: 'checks',
    not_our_customer: 'text',
    sources: 'sources',
    review_on: 'date',
  },
  persona_trait: {
    persona_id: 'persona',
    trait_id: 'trait',
    rule: 'choice',
    importance: 'number',
    wanted: 'list',
    from_number: 'number',
    to_number: 'number',
  },
  persona_revision: { persona_id: 'persona', name: 'text', kept_on: 'date' },
  persona_portrait: { persona_id: 'persona' },
  customer_alias: { customer_id: 'customer', name: 'text', external_id: 'text' },
  not_same: { first_id: 'customer', second_id: 'customer' },
  import_mapping: { name: 'text', target: 'choice' },
  saved_view: { name: 'text', query: 'text' },
  playbook: {
    grade: 'text',
    name: 'text',
    about: 'text',
    days: 'number',
    weakest: 'number',
    steps: 'playbookSteps',
  },
  plan: {
    customer_id: 'customer',
    grade: 'text',
    name: 'text',
    goal: 'text',
    started_on: 'date',
    due_on: 'date',
    state: 'choice',
    outcome: 'text',
    closed_on: 'date',
    grade_before: 'choice',
    grade_after: 'choice',
  },
  plan_step: {
    customer_id: 'customer',
    text: 'text',
    due_on: 'date',
    done_on: 'date',
    note: 'text',
    outcome: 'text',
    criterion_id: 'criterion',
  },
  letter: { purpose: 'choice', name: 'text', subject: 'text', body: 'text' },
} as const satisfies Readonly<Record<RecordKind, Fields>>
