import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { launchOptions } from '../../scripts/lib/electron.mjs'
import type { InputOf, OperationName, OutputOf } from '../../src/shared/operations/index'

export interface OpenApp {
  electron: ElectronApplication
  page: Page
  /** The data directory. */
  directory: string
  /** Errors the page reported. */
  troubles: string[]
  /** Asks an operation as the page does. */
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** The next dialogs that ask for a file to open answer with this one. */
  chooses(path: string): Promise<void>
  /** The next dialogs that ask where to save answer with this path. */
  savesTo(path: string): Promise<void>
  go(route: string): Promise<void>
  /** Closes the app; the data stays. */
  quit(): Promise<void>
  /** Closes the app and removes its data. */
  close(): Promise<void>
}

/** Opens the built app in real Electron on a data directory of its own, or on a given one. */
export async function openApp(directory = mkdtempSync(join(tmpdir(), 'regulars-e2e-'))): Promise<OpenApp> {
  const electron = await _electron.launch({ ...launchOptions(['--data', directory]), timeout: 60_000 })
  const page = await electron.firstWindow()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  await page.waitForLoadState('load')
  let open = true
  const quit = async () => {
    if (open) await electron.close()
    open = false
  }
  return {
    electron,
    page,
    directory,
    troubles,
    call: async (name, input) => {
      const answer = await page.evaluate(
        ([operation, json]) => (globalThis as unknown as PageGlobals).regulars.call(operation, json),
        [name, JSON.stringify(input)] as const,
      )
      const reply = JSON.parse(answer) as { ok: true; value: never } | { ok: false; error: unknown }
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
      return reply.value
    },
    chooses: (path) =>
      electron.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
      }, path),
    savesTo: (path) =>
      electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, path),
    go: async (route) => {
      await page.evaluate((hash) => {
        ;(globalThis as unknown as PageGlobals).location.hash = `#${hash}`
      }, route)
    },
    quit,
    close: async () => {
      await quit()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** What a page's functions find around them; this side of the wall knows no DOM. */
interface PageGlobals {
  regulars: { call(name: string, inputJson: string): Promise<string> }
  location: { hash: string }
}
