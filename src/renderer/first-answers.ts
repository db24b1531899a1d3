import type { InputOf, OperationName } from '../shared/operations'
import { createQueryClient, operationQuery } from './client'
import { pageInput } from './features/customers/list/list-question'
import { useListLook } from './features/customers/list/list-state'
import { plansDueInput } from './features/today/due-question'
import { goWhereTheOwnerWas } from './ui-state'

/*
 * What the first screen shows is asked for before anything else of the page is set up: main answers meanwhile, and the
 * screen is drawn once, with everything in it. Hence main.tsx imports this before React.
 */

/** The answers of operations. */
export const client = createQueryClient()

/** Resolves when the first answers are there; one that failed is asked again, and shown, where it is needed. */
export const firstAnswers: Promise<unknown> = Promise.all([
  ask('system.info', {}),
  ask('settings.get', {}),
  ...firstScreen(goWhereTheOwnerWas()),
])

prepareFormats()

/**
 * Writes a day and a number for nobody: for the very first format Chromium looks through its languages, some 12 ms, which pass
 * here while the page has nothing else to do.
 */
function prepareFormats(): void {
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(0)
  new Intl.NumberFormat('en').format(0)
}

function firstScreen(address: string): Promise<unknown>[] {
  if (address === '/customers') return [ask('customers.list', firstPage())]
  // What else that screen shows comes from a thread, which would only slow the start down.
  if (address === '/today')
    return [ask('grading.due', {}), askPlansDue(), import('./features/today/TodayPage')]
  return []
}

async function askPlansDue(): Promise<unknown> {
  const [info] = await Promise.allSettled([client.query(operationQuery('system.info', {}))])
  return info.status === 'fulfilled' ? ask('plans.due', plansDueInput(info.value.today)) : undefined
}

function firstPage(): InputOf<'customers.list'> {
  return pageInput({ query: '', filter: {}, sort: useListLook.getState().sort }, 0)
}

async function ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<unknown> {
  return Promise.allSettled([client.query(operationQuery(name, input))])
}
