import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, dayNumber } from '../../../shared/dates'
import { AppError } from '../../../shared/errors'
import { minorDigits } from '../../../shared/money'
import type { ImportTarget } from '../../../shared/operations/transfer'
import type { HeavyReadContext, JobContext } from '../context'
import { deleteLogo, readLogo, writeLogo } from '../settings/logo/queries'
import { readSettings, writeSettings } from '../settings/queries'
import { planCustomers, type CustomerPlan } from './customerPlan'
import type { PlanOptions } from './plan'
import { planPurchases, type PurchasePlan } from './purchasePlan'
import { knownPurchases } from './purchase.queries'
import { hasCustomers, knownCustomerList, knownCustomers } from './queries'
import { addPersona } from './samplePersonas.queries'
import {
  addDetails,
  addTraits,
  deleteSample,
  hasOwnCustomers,
  hasPrimaryPersona,
  ratedCriteria,
  resetSettings,
  sampleCustomerIds,
  sampleSize,
} from './sampleQueries'
import { sampleDetailsSchema, type SampleDetails } from './sampleDetails'
import { addPastGrades, sampleBegan } from './samplePast'
import { forgetMonths } from './samplePast.queries'
import { addPlan } from './samplePlans.queries'
import { addView, removeUnchanged, viewNamed } from '../views/queries'
import { readSource, type ImportSource } from './source'
import { writeCustomers, writePurchases } from './write'

/** The newest purchase of the sample lies at least so many days before today. */
const daysBeforeToday = 2

/** Puts the sample business into an empty file, its dates moved so that it is alive today. */
export async function loadSample(context: JobContext) {
  const { db, t, today, now } = context
  if (hasCustomers(db)) throw new AppError('conflict', t('transfer:errors.hasCustomers'))
  context.describe(t('transfer:actions.loadSample'))
  const step = (done: number) => {
    context.checkCancelled()
    context.progress(done, 4, t('transfer:progress.sample'))
  }
  step(0)
  const details = sampleDetails(context)
  const purchases = await sampleSource(context, 'purchases')
  const customers = await sampleSource(context, 'customers')
  const shift = daysToShift(purchases, today)
  writeSettings(db, { ...details.settings, started: true })
  // An owner who chose a logo before anything else keeps it.
  if (readLogo(db) === null) writeLogo(db, sampleLogo(context))
  const options: PlanOptions = {
    digits: minorDigits(details.settings.currency),
    today: '9999-12-31',
    createMissingCustomers: false,
    otherwise: { kind: 'call', initiative: 'reactive' },
  }
  const write = { isSample: true, onRows: () => undefined }
  const customerPlan = planCustomers(customers, knownCustomerList(db), options)
  writeCustomers({ db, now: sampleBegan(today) }, shiftCustomers(customerPlan, shift), write)
  step(1)
  const purchasePlan = planPurchases(purchases, knownCustomers(db), knownPurchases(db), options)
  writePurchases(context, shiftPurchases(purchasePlan, shift), write)
  step(2)
  const traits = addTraits(db, details.traits)
  const ids = { customers: sampleCustomerIds(db), traits, criteria: ratedCriteria(db) }
  for (const customer of details.customers) {
    const id = ids.customers.get(customer.externalId)
    if (id !== undefined) addDetails(db, id, shiftDetails(customer, shift), ids, today)
  }
  for (const plan of details.plans) {
    const id = ids.customers.get(plan.externalId)
    if (id !== undefined) addPlan(db, id, plan, shift)
  }
  step(3)
  const hasPrimary = hasPrimaryPersona(db)
  for (const persona of details.personas) {
    const reviewOn = shifted(persona.reviewOn, shift)
    const revisions = persona.revisions.map((one) => ({ ...one, keptOn: shifted(one.keptOn, shift) }))
    const sources = persona.sources.map((source) => ({ ...source, on: shifted(source.on, shift) }))
    addPersona(
      db,
      { ...persona, primary: persona.primary && !hasPrimary, sources, reviewOn, revisions },
      traits,
      now,
    )
  }
  for (const view of details.views) if (!viewNamed(db, view.name)) addView(db, view.name, view)
  addPastGrades(db, readSettings(db), today)
  step(4)
  return { customers: customerPlan.counts.new, purchases: purchasePlan.counts.new }
}

/** Removes everything that came with the sample business, as one action that can be undone. */
export function removeSample(context: JobContext) {
  const { db, t, settings } = context
  const size = sampleSize(db)
  if (size.customers + size.personas === 0) throw new AppError('not-found', t('transfer:errors.noSample'))
  context.describe(t('transfer:actions.removeSample'))
  context.progress(0, 1, t('transfer:progress.removeSample'))
  const details = sampleDetails(context)
  deleteSample(
    db,
    details.traits.map((trait) => trait.name),
  )
  for (const view of details.views) removeUnchanged(db, view.name, view)
  forgetMonths(db)
  // What the owner has changed since is the owner's.
  const untouched = Object.entries(details.settings)
    .filter(([key, value]) => settings[key as keyof SampleDetails['settings']] === value)
    .map(([key]) => key)
  if (readLogo(db) === sampleLogo(context)) deleteLogo(db)
  resetSettings(db, hasOwnCustomers(db) ? untouched : [...untouched, 'started'])
  return { customers: size.customers }
}

function resource({ resources, t }: HeavyReadContext, name: string): Buffer {
  try {
    return readFileSync(join(resources, 'sample', name))
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw new AppError('unreadable', t('transfer:errors.sampleMissing'))
    }
    throw error
  }
}

/** The logo of the sample business, in base64. */
function sampleLogo(context: HeavyReadContext): string {
  return resource(context, 'logo.png').toString('base64')
}

function sampleDetails(context: HeavyReadContext): SampleDetails {
  return sampleDetailsSchema.parse(JSON.parse(resource(context, 'details.json').toString('utf8')))
}

async function sampleSource(context: HeavyReadContext, into: ImportTarget): Promise<ImportSource> {
  const source = await readSource(resource(context, `${into}.csv`), { into, dateOrder: 'YMD' })
  if ('unreadable' in source) throw new Error(`The sample's ${into} cannot be read: ${source.unreadable}`)
  return source
}

/** Days to add to every date: whole weeks, so that a Monday stays a Monday. */
function daysToShift(purchases: ImportSource, today: string): number {
  const [column = -1] = purchases.columnsOf('purchasedOn')
  const newest = (purchases.columns.cells.get(column) ?? []).reduce((one, other) =>
    one > other ? one : other,
  )
  return Math.floor((dayNumber(today) - daysBeforeToday - dayNumber(newest)) / 7) * 7
}

function shifted<Day extends string | null>(day: Day, days: number): Day {
  return (day === null ? null : addDays(day, days)) as Day
}

function shiftCustomers(plan: CustomerPlan, days: number): CustomerPlan {
  for (const draft of plan.drafts) draft.customerSince = shifted(draft.customerSince, days)
  return plan
}

function shiftPurchases(plan: PurchasePlan, days: number): PurchasePlan {
  for (const draft of plan.drafts) {
    draft.purchasedOn = shifted(draft.purchasedOn, days)
    draft.dueOn = shifted(draft.dueOn, days)
    draft.paidOn = shifted(draft.paidOn, days)
  }
  return plan
}

function shiftDetails(customer: SampleDetails['customers'][number], days: number) {
  return {
    ...customer,
    ...(customer.ratedOn && { ratedOn: shifted(customer.ratedOn, days) }),
    ...(customer.override && {
      override: {
        ...customer.override,
        setOn: shifted(customer.override.setOn, days),
        endsOn: shifted(customer.override.endsOn, days),
        remindOn: shifted(customer.override.remindOn, days),
      },
    }),
    answers: customer.answers.map((answer) => ({ ...answer, answeredOn: shifted(answer.answeredOn, days) })),
    complaints: customer.complaints.map((complaint) => ({
      ...complaint,
      happenedOn: shifted(complaint.happenedOn, days),
      resolvedOn: shifted(complaint.resolvedOn, days),
    })),
    touchpoints: customer.touchpoints.map((touch) => ({
      ...touch,
      happenedOn: shifted(touch.happenedOn, days),
    })),
  }
}
