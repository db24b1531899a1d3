import { app } from 'electron'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { createHeadlessDesktop } from '../desktop/desktop'
import { openData } from './openData'
import type { Start } from './start'
import { endWithReader, processStreams } from './streams'

/** Does what the command line asks, or the demonstration, and ends; a window is opened for pictures and prints alone. */
export async function workWithoutWindow(start: Start): Promise<void> {
  endWithReader((code) => {
    app.exit(code)
  })
  const code = start.args.command === 'demo' ? await showDemo(start) : await takeCalls(start)
  await start.log.written()
  app.exit(code)
}

async function takeCalls(start: Start): Promise<number> {
  const { args, pages, devServer, log } = start
  const { file, out } = args
  const { runner } = await openData(start, (t) => createHeadlessDesktop({ pages, devServer, t, file, out }))
  await runner.settleIfNeeded()
  const tidied = runner.dataHost.tidyUp().catch((error: unknown) => {
    log.failure('tidy up', error)
  })
  const { commandLine } = await import('./commandLine')
  const code = await commandLine(runner, args, processStreams, log.failure)
  await tidied
  await runner.stop()
  return code
}

async function showDemo(start: Start): Promise<number> {
  const { args, directory, resources, pages, devServer, openMainWindow, log } = start
  const [{ runDemo }, { createDemoDesktop }] = await Promise.all([
    import('./demo/demo'),
    import('./demo/desktop'),
  ])
  const { runner, desktop } = await openData(start, (t) =>
    createDemoDesktop(createHeadlessDesktop({ pages, devServer, t, file: null, out: null })),
  )
  // Its windows come and go; that must not end it.
  app.on('window-all-closed', () => undefined)
  const code = await runDemo({
    runner,
    desktop,
    out: resolve(args.out ?? 'demo-output'),
    resources,
    openWindow: openMainWindow,
    print: (line) => processStreams.writeOutput(line),
    log: log.failure,
  })
  await runner.stop()
  rmSync(directory, { recursive: true, force: true })
  return code
}
