import { app } from 'electron'

/** Chromium's switches that make the start lighter. Before the app is ready. */
export function lightenStart(): void {
  // Whole scripts of pages are compiled rather than each function when it is first called. Chromium keeps what was compiled
  // when a script has run, and our first screen is drawn later than that: none of it would be kept, and all of it compiled
  // at every start. The very first start takes longer for it.
  add('js-flags', '--no-lazy', ' ')
  // What speaks with the network gets no process of its own: nothing ever goes there (security.ts).
  add('enable-features', 'NetworkServiceInProcess2', ',')
}

/** A switch may have been given already, by who starts the app: for a graphics driver, say. */
function add(name: string, value: string, between: string): void {
  const given = app.commandLine.getSwitchValue(name)
  app.commandLine.appendSwitch(name, given === '' ? value : given + between + value)
}
