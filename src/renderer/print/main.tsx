import { createShowPage, type ShowPage } from './show-page'

declare global {
  interface Window {
    /** Called by main: shows a printed page and resolves once it is ready to be printed; rejects when it cannot be. */
    showPrintedPage: ShowPage
  }
}

const [before, root, after] = ['before', 'root', 'after'].map((id) => document.getElementById(id))
if (!before || !root || !after) throw new Error('print.html has no #before, #root or #after')
window.showPrintedPage = createShowPage({ before, root, after })
