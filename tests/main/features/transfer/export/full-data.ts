import naughty from 'big-list-of-naughty-strings/blns.json'
import type { TestData } from '../../../../support/data'

/** Names as a form lets them in: one line, trimmed, not empty, whole characters only. */
export const hostileNames: string[] = [
  ...new Set(
    [
      ...naughty,
      '=HYPERLINK("http://x.invalid")',
      "'=1+1",
      "''=2",
      '+1',
      '-1',
      '@SUM(1)',
      '"quoted"',
      'a;b,c\t|d',
    ].map((text) => text.trim().slice(0, 200)),
  ),
].filter((text) => text !== '' && !/[\r\n\0]/.test(text) && !/\p{Cs}/u.test(text))

/** A JPEG of one grey dot. */
export const somePortrait =
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q=='

/** A PNG of three by one dots. */
export const someLogo =
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAABCAIAAACUgoPjAAAADUlEQVR4nGPgzsuEIAAMLgKnG7wbMQAAAABJRU5ErkJggg=='

/** Puts something into every table there is, hostile where a person can type. */
export async function fillEverything(data: TestData): Promise<{ ids: number[] }> {
  await data.call('settings.update', { business: 'Mill & Söhne "Ltd" <b>', started: true, hourlyRate: 6000 })
  const ids: number[] = []
  const { id: several } = await data.call('personas.saveTrait', {
    ...{ name: '=Sports', group: 'psychographic', kind: 'several', options: ['"Run"', 'Yoga'] },
  })
  for (const [index, name] of hostileNames.slice(0, 120).entries()) {
    const { id } = await data.call('customers.create', {
      name,
      kind: index % 2 === 0 ? 'person' : 'company',
      externalId: index % 3 === 0 ? `C-${String(index)}` : null,
      emails: [{ label: 'work', value: `a${String(index)}@example.invalid` }],
      phones: [{ value: `+49 30 ${String(100000 + index)}` }],
      addresses: [{ street: 'Weg 1\nHof', city: index % 2 === 0 ? 'Köln' : '東京', country: 'DE' }],
      contacts: [{ name: `Contact ${String(index)}`, role: '=role', email: '', phone: '' }],
      notes: `${name}\n\tline two\r\n=1+1`,
      tags: [`tag ${String(index % 5)}`, '=tag'],
      traits: [
        { traitId: 1, value: String(20 + index) },
        { traitId: several, value: 'Yoga; "Run"' },
      ],
      birthday: '1880-02-29',
      stage: 'advocacy',
      ...(ids.length > 0 && index % 7 === 0 && { referredById: ids[0] ?? null }),
    })
    ids.push(id)
    await data.call('purchases.create', {
      customerId: id,
      number: `R-${String(index)}`,
      purchasedOn: '2026-01-01',
      amount: index % 9 === 0 ? -1234 : 100_00 + index,
      cost: index % 2 === 0 ? 50_00 : null,
      dueOn: '2026-01-15',
      paidOn: index % 2 === 0 ? '2026-02-01' : null,
      channel: '@shop',
      items: name,
    })
  }
  const [first = 0, second = 0] = ids
  await data.call('touchpoints.create', {
    customerId: first,
    happenedOn: '2026-02-01',
    kind: 'visit',
    initiative: 'proactive',
    minutes: 45,
    expense: 1200,
    mood: -2,
    note: '=cmd|calc',
  })
  await data.call('feedback.saveAnswer', {
    customerId: first,
    answeredOn: '2026-02-03',
    score: 9,
    comment: '+tell "everyone"',
  })
  await data.call('feedback.saveComplaint', {
    customerId: first,
    happenedOn: '2026-02-04',
    text: '=late\nagain',
    resolvedOn: '2026-02-05',
    remedy: '@flowers',
  })
  await data.call('feedback.saveComplaint', { customerId: second, happenedOn: '2026-02-04', text: 'Open' })
  await data.call('grading.rate', { customerId: first, ratings: [{ criterionId: 1, value: 5 }] })
  await data.call('grading.override', {
    customerIds: [second],
    grade: 'A',
    reason: '"because"',
    endsOn: '2026-12-31',
    remindOn: '2026-06-01',
  })
  await data.call('grading.adjustOverride', { customerId: second, endNoted: true })
  await data.call('customers.archive', { ids: [second] })
  const persona = await data.call('personas.save', {
    persona: {
      name: '<script>alert(1)</script>',
      kind: 'ideal',
      primary: true,
      individual: { age: '=42', job: "O'Brien" },
      ownFields: [{ label: 'Boat', value: '"yes"' }],
      traits: [{ traitId: 1, rule: 'must', importance: 3, from: 30, to: 60.5 }],
      voice: { keepsAwake: 'Bills' },
      objections: [{ objection: '=too dear', answer: 'Yes.', mark: { mark: 'evidence', source: 0 } }],
      ownQuestions: [{ question: '+Why?', answer: 'Because.', mark: { mark: 'guess', source: null } }],
      journey: { use: '@home' },
      marks: { 'voice.keepsAwake': { mark: 'guess', source: null } },
      decisionStyle: { pace: -3 },
      statement: '=Mine',
      statementFrom: 'Composed',
      missionChecks: ['told'],
      sources: [{ kind: 'survey', on: '2026-01-01', note: '-', link: 'https://x.invalid/"' }],
      reviewOn: '2026-09-01',
    },
  })
  await data.call('personas.savePortrait', { personaId: persona.id, jpeg: somePortrait })
  await data.call('settings.saveLogo', { picture: someLogo })
  await data.call('personas.keepRevision', { personaId: persona.id, name: '="then"' })
  const { id: survivorId } = await data.call('customers.create', { name: 'Twin', externalId: 'T-1' })
  const { id: mergedId } = await data.call('customers.create', { name: "'=Twin", externalId: 'T-2' })
  await data.call('duplicates.merge', { survivorId, mergedId })
  await data.call('duplicates.dismiss', { a: first, b: second })
  await data.call('transfer.saveMapping', {
    name: 'Till',
    into: 'customers',
    columns: [{ header: '=Who', field: 'name' }],
    reading: { decimal: ',' },
  })
  await data.call('views.save', {
    name: '=Schools',
    query: '"quoted"',
    filter: { tags: ['=tag'], grade: ['A', 'ungraded'] },
    sort: { by: 'score', direction: 'descending' },
    board: { groupBy: 'tag', density: 'compact' },
  })
  await data.call('plans.create', { customerIds: [first], playbookId: 2, goal: '=goal\n"quoted"' })
  const { ids: plans } = await data.call('plans.create', {
    customerIds: [second],
    grade: 'D',
    name: '<b>Part</b>',
    steps: [{ text: '=1+1', dueOn: '2026-04-01', criterionId: 1 }],
  })
  await data.call('plans.close', { id: plans[0] ?? 0, state: 'letGo', outcome: '@gone', partWith: 7 })
  return { ids }
}
