import { app } from 'electron'

/** Chromium's switches that make the start lighter. Before the app is ready. */
export function lightenStart(): void {
  // Whole scripts of pages are compiled rather than each function when it is first called. Chromium keeps what was compiled
  // when a script has run, and our first screen is drawn later than that: none of it would be kept, and all of it compiled
  // at every start. The very first start takes longer for it.
  app.commandLine.appendSwitch('js-flags', '--no-lazy')
  // What speaks with the network gets no process of its own: nothing ever goes there (security.ts).
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2')
}
