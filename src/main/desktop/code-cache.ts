import { app } from 'electron'

/**
 * Has V8 compile whole scripts of pages rather than each function when it is first called. Chromium keeps what was compiled when a
 * script has run, and our first screen is drawn later than that: none of it would be kept, and all of it compiled at every
 * start. The very first start takes longer for it. Before the app is ready.
 */
export function compileEagerly(): void {
  app.commandLine.appendSwitch('js-flags', '--no-lazy')
}
