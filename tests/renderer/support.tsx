import { render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import axe, { type RunOptions } from 'axe-core'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { memoryLocation } from 'wouter/memory-location'
import { createQueryClient } from '../../src/renderer/client'
import { FormatsProvider } from '../../src/renderer/components/formats'
import { Providers } from '../../src/renderer/Providers'
import { AppError, type ErrorReport } from '../../src/shared/errors'
import type { BridgeEvent } from '../../src/shared/events'
import { contractOf, type OperationName, type OutputOf } from '../../src/shared/operations'
import { isOperationName } from '../../src/shared/operations/kinds'
import { settingsSchema, type Settings } from '../../src/shared/operations/settings'
import type { SystemInfo } from '../../src/shared/operations/system'
import { createI18n } from '../../src/shared/texts/i18n'
import type { z } from 'zod'
import type { Operations } from '../../src/shared/operations'

/** The settings of a business as most tests want it. */
export const someSettings: Settings = {
  business: 'Miller Plumbing',
  owner: 'Jo Miller',
  country: '',
  currency: 'EUR',
  locale: 'en-GB',
  hourlyRate: 60_00,
  defaultMarginPercent: 100,
  paper: 'A4',
  margins: 'normal',
  blackAndWhite: false,
  bounds: { A: 80, B: 60, C: 40 },
  lookAsOf: null,
  historyLimit: 200,
  started: true,
}

/** What there is in the data of most tests. */
export const someInfo: SystemInfo = {
  version: '0.1.0',
  electron: '33.2.1',
  node: '20.18.1',
  sqlite: '3.50.0',
  dataDirectory: '/home/jo/Regulars',
  databaseFile: '/home/jo/Regulars/regulars.db',
  state: 'ready',
  trouble: null,
  readOnly: false,
  schemaVersion: 1,
  today: '2026-03-10',
  asOf: '2026-03-10',
  newestPurchaseOn: '2026-03-02',
  customers: 93,
  personas: 1,
  sample: false,
}

type Parsed<Name extends OperationName> = z.output<Operations[Name]['input']>
/** What the pretended main answers, by operation; throw an AppError to refuse. */
export type Handlers = {
  [Name in OperationName]?: (input: Parsed<Name>, callId: string) => OutputOf<Name> | Promise<OutputOf<Name>>
}

/** The settings after a change, as main answers it. */
export function changedSettings(settings: Settings, changes: Parsed<'settings.update'>): Settings {
  return settingsSchema.parse({ ...settings, ...changes })
}

/** A promise that is settled from outside. */
export function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}

export interface Call {
  name: OperationName
  input: unknown
}

export interface FakeBridge {
  /** What was asked so far, in order; inputs as the schemas made them. */
  calls: Call[]
  /** The inputs of the calls of one operation. */
  inputsOf<Name extends OperationName>(name: Name): Parsed<Name>[]
  /** Lets main say something unasked. */
  say(event: BridgeEvent): void
  /** Answers an operation differently from now on. */
  answer(handlers: Handlers): void
}

/**
 * Stands in for main behind `window.regulars`. Inputs and outputs are checked against the operations' contracts, so a
 * test cannot assume what main would never take or give. An operation without a handler is refused loudly.
 */
export function fakeBridge(handlers: Handlers = {}): FakeBridge {
  const listeners = new Set<(eventJson: string) => void>()
  const calls: Call[] = []
  let known: Handlers = {
    'system.info': () => someInfo,
    'system.counts': () => ({ customers: 93, purchases: 830, personas: 1 }),
    'settings.get': () => someSettings,
    'settings.logo': () => ({ picture: null }),
    'history.list': () => ({ total: 0, rows: [], undo: null, redo: null }),
    'history.size': () => ({ bytes: 0, since: null, letGo: 0 }),
    ...handlers,
  }
  const call = async (name: string, inputJson: string, callId = ''): Promise<string> => {
    if (!isOperationName(name)) throw new Error(`there is no operation ${name}`)
    const contract = contractOf(name)
    const input = contract.input.safeParse(JSON.parse(inputJson))
    if (!input.success) throw new Error(`${name} was asked wrongly: ${input.error.message}`)
    calls.push({ name, input: input.data })
    const handler = known[name] as ((input: unknown, callId: string) => unknown) | undefined
    if (!handler) throw new Error(`the test has no answer to ${name}`)
    try {
      const output = contract.output.safeParse(await handler(input.data, callId))
      if (!output.success) throw new Error(`the test's answer to ${name} is wrong: ${output.error.message}`)
      return JSON.stringify({ ok: true, value: output.data })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const report: ErrorReport = {
        code: error.code,
        message: error.message,
        issues: [...error.issues],
        reference: error.code === 'unexpected' ? 'TEST-1' : null,
      }
      return JSON.stringify({ ok: false, error: report })
    }
  }
  vi.stubGlobal('regulars', {
    call,
    onEvent(listener: (eventJson: string) => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  })
  return {
    calls,
    inputsOf: <Name extends OperationName>(name: Name) =>
      calls.filter((call) => call.name === name).map((call) => call.input as Parsed<Name>),
    say(event) {
      for (const listener of listeners) listener(JSON.stringify(event))
    },
    answer(more) {
      known = { ...known, ...more }
    },
  }
}

export interface Shown extends RenderResult {
  user: UserEvent
  /** Addresses that were shown, the present one last. */
  history: string[]
  navigate: (path: string) => void
}

export interface ShowOptions {
  path?: string
  settings?: Partial<Settings>
  info?: Partial<SystemInfo>
}

/** Shows something as it stands in the window; call {@link fakeBridge} before. */
export function show(element: ReactNode, { path = '/', settings, info }: ShowOptions = {}): Shown {
  const location = memoryLocation({ path, record: true })
  const now = { ...someInfo, ...info }
  const result = render(
    <Providers client={createQueryClient()} i18n={createI18n('en')} locationHook={location.hook}>
      <FormatsProvider
        value={{ settings: { ...someSettings, ...settings }, today: now.today, asOf: now.asOf }}
      >
        {element}
      </FormatsProvider>
    </Providers>,
  )
  return { ...result, user: userEvent.setup(), history: location.history, navigate: location.navigate }
}

/**
 * What axe finds, in words; expect it to equal []. Contrast needs a real window and is checked there, and landmarks
 * are the shell's, not the part's (`whole: true` checks them too).
 */
export async function axeFindings(
  container: Element = document.body,
  { whole = false }: { whole?: boolean } = {},
): Promise<string[]> {
  const off = { enabled: false }
  const options: RunOptions = {
    rules: {
      'color-contrast': off,
      ...(!whole && { region: off, 'page-has-heading-one': off, 'landmark-one-main': off }),
    },
  }
  const { violations } = await axe.run(container, options)
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`)
}
