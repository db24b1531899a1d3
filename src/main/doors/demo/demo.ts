import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { grades, type Grade } from '../../../shared/values'
import type { Desktop } from '../../desktop/interface'
import type { FailureLog } from '../../database/failures'
import type { Runner } from '../../runner'
import type { demo } from '../../../shared/texts/en/demo'
import { takePictures, type Screen } from './pictures'

export interface DemoParts {
  runner: Runner
  desktop: DemoDesktop
  /** Folder for the PDFs and pictures. */
  out: string
  /** Folder of the files that come with the app. */
  resources: string
  openWindow: () => BrowserWindow
  print: (line: string) => Promise<void>
  log: FailureLog
}

/** A desktop without dialogs that is told beforehand what to open and where to save. */
export interface DemoDesktop extends Desktop {
  opens: (path: string) => void
  savesTo: (path: string) => void
}

/** How many customers of each column get their report printed. */
const REPORTS_PER_GRADE = 2

/**
 * The main job without anyone watching: imports, grades, opens the board and a persona, prints the pages and takes
 * pictures of the screens. Everything goes through the operations and the pages an owner uses.
 * @returns the exit code: 0, or 1 when any of it failed or a file is missing or empty
 */
export async function runDemo(parts: DemoParts): Promise<number> {
  const { runner, print, log } = parts
  try {
    await new Demo(parts).run()
    await print(runner.t('demo:done'))
    return 0
  } catch (error) {
    log('demo', error)
    const reason = error instanceof Error ? error.message : String(error)
    await print(runner.t('demo:failed', { reason }))
    return 1
  }
}

type StepName = keyof typeof demo.steps

class Demo {
  private readonly files: string[] = []

  constructor(private readonly parts: DemoParts) {}

  async run(): Promise<void> {
    await mkdir(this.parts.out, { recursive: true })
    await this.step('welcome', () => this.picture([{ name: '00-welcome', route: '/' }]))
    await this.step('import', () => this.importFiles())
    await this.step('undo', () => this.undoImports())
    await this.step('sample', () => this.call('transfer.loadSample', {}))
    const graded = await this.step('grade', () => this.grade())
    const personaId = await this.step('persona', () => this.persona())
    await this.step('board', () => this.printBoard())
    await this.step('customers', () => this.printCustomers(graded))
    await this.step('worksheets', () => this.printWorksheets(personaId))
    await this.step('screens', () => this.picture(screens(graded.get('A')?.[0] ?? 1, personaId)))
    await this.step('files', () => this.checkFiles())
    await this.printTable(graded)
  }

  private get t() {
    return this.parts.runner.t
  }

  private readonly call: Runner['call'] = async (name, input) => {
    const output = await this.parts.runner.call(name, input)
    await this.parts.runner.idle()
    return output
  }

  private async step<Result>(name: StepName, work: () => Promise<Result>): Promise<Result> {
    const startedAt = performance.now()
    const result = await work()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    await this.parts.print(`  ✓ ${this.t(`demo:steps.${name}`).padEnd(36)} ${seconds.padStart(5)} s`)
    return result
  }

  private sample(name: string): string {
    return join(this.parts.resources, 'sample', name)
  }

  private async importFiles(): Promise<void> {
    for (const name of ['customers.csv', 'purchases.csv']) {
      this.parts.desktop.opens(this.sample(name))
      const { file } = await this.call('transfer.preview', {})
      await this.call('transfer.import', { file: file.token })
      const { counts } = await this.call('transfer.preview', { file: file.token })
      if (counts.new + counts.changed > 0) {
        throw new Error(this.t('demo:problems.twice', { file: name, count: counts.new + counts.changed }))
      }
    }
  }

  private async undoImports(): Promise<void> {
    await this.call('history.undo', {})
    await this.call('history.undo', {})
    const { customers } = await this.call('system.info', {})
    if (customers > 0) throw new Error(this.t('demo:problems.undone', { count: customers }))
  }

  /** The customers of each grade, best first. */
  private async grade(): Promise<Map<Grade, number[]>> {
    const { columns } = await this.call('grading.board', {})
    const graded = new Map(columns.map(({ grade, cards }) => [grade, cards.map(({ id }) => id)]))
    for (const grade of grades) {
      if (grade !== 'ungraded' && !graded.get(grade)?.length) {
        throw new Error(this.t('demo:problems.noGrades', { grade }))
      }
    }
    return graded
  }

  private async persona(): Promise<number> {
    const [persona] = (await this.call('personas.list', {})).personas
    if (!persona) throw new Error(this.t('demo:problems.noPersona'))
    await this.call('personas.fit', { personaId: persona.id })
    return persona.id
  }

  private async printBoard(): Promise<void> {
    this.saveNext('board.pdf')
    await this.call('reports.board', {})
  }

  private async printCustomers(graded: ReadonlyMap<Grade, readonly number[]>): Promise<void> {
    for (const [grade, ids] of graded) {
      for (const customerId of ids.slice(0, REPORTS_PER_GRADE)) {
        const file = this.saveNext(`customer-${grade}-${customerId}.pdf`)
        const { pages } = await this.call('reports.customer', { customerId })
        if (pages !== 1) throw new Error(this.t('demo:problems.pages', { file, count: pages ?? 0 }))
      }
    }
  }

  private async printWorksheets(personaId: number): Promise<void> {
    this.saveNext('persona.pdf')
    await this.call('reports.persona', { personaId })
    this.saveNext('persona-blank.pdf')
    await this.call('reports.persona', { blank: true })
  }

  private saveNext(name: string): string {
    const path = join(this.parts.out, name)
    this.parts.desktop.savesTo(path)
    this.files.push(path)
    return name
  }

  private async picture(wanted: readonly Screen[]): Promise<void> {
    const window = this.parts.openWindow()
    try {
      for await (const path of takePictures(window, wanted, this.parts.out, this.t)) this.files.push(path)
    } finally {
      window.destroy()
    }
  }

  private async checkFiles(): Promise<void> {
    const present = new Set(await readdir(this.parts.out))
    for (const path of this.files) {
      const isThere = present.has(basename(path)) && (await stat(path)).size > 0
      if (!isThere) throw new Error(this.t('demo:problems.empty', { file: basename(path) }))
    }
  }

  private async printTable(graded: ReadonlyMap<Grade, readonly number[]>): Promise<void> {
    const { print, out } = this.parts
    const { customers, purchases } = await this.call('system.counts', {})
    const count = (ending: string) => this.files.filter((path) => path.endsWith(ending)).length
    const rows: [string, string | number][] = [
      [this.t('demo:table.customers'), customers],
      [this.t('demo:table.purchases'), purchases],
      ...grades.map((grade): [string, number] => [
        grade === 'ungraded' ? this.t('demo:table.ungraded') : this.t('demo:table.grade', { grade }),
        graded.get(grade)?.length ?? 0,
      ]),
      [this.t('demo:table.pdfs'), count('.pdf')],
      [this.t('demo:table.pictures'), count('.png')],
    ]
    await print('')
    for (const [label, value] of rows) await print(`  ${label.padEnd(14)} ${String(value).padStart(7)}`)
    await print(`  ${this.t('demo:table.folder').padEnd(14)} ${out}`)
    await print('')
  }
}

/** Every screen, in the order of an owner's week. */
function screens(customerId: number, personaId: number): Screen[] {
  return [
    { name: '01-customers', route: '/customers' },
    { name: '02-customer', route: `/customers/${customerId}` },
    { name: '03-customer-edit', route: `/customers/${customerId}/edit` },
    { name: '04-board', route: '/board' },
    { name: '05-rating', route: '/rating' },
    { name: '06-criteria', route: '/criteria' },
    { name: '07-personas', route: '/personas' },
    { name: '08-persona', route: `/personas/${personaId}` },
    { name: '09-reports', route: '/reports' },
    { name: '10-report-preview', route: `/reports/customer/${customerId}`, wait: 6000 },
    { name: '11-import', route: '/data/import' },
    { name: '12-data', route: '/data' },
    { name: '13-activity', route: '/data/activity' },
    { name: '14-settings', route: '/settings' },
    { name: '15-customers-dark', route: '/customers', dark: true },
  ]
}
