import { createPages, type ShowBlankPages, type ShowPage } from './show-page'

declare global {
  interface Window {
    /** Called by main: shows a printed page and resolves once it is ready to be printed; rejects when it cannot be. */
    showPrintedPage: ShowPage
    showBlankPages: ShowBlankPages
  }
}

const [before, root] = ['before', 'root'].map((id) => document.getElementById(id))
if (!before || !root) throw new Error('print.html has no #before or no #root')
Object.assign(window, createPages({ before, root }))
