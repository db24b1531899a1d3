import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { marginsInCss, type PageLayout } from '../../shared/paper'
import { createI18n } from '../../shared/texts/i18n'
import { callOperation } from '../call'
import { FormatsProvider } from '../components/formats'
import { BoardReport } from './board/BoardReport'
import { MonthReview } from './business/MonthReview'
import { PortfolioReport } from './business/PortfolioReport'
import {
  loadBoardContent,
  loadCustomerContent,
  loadFilledLetter,
  loadLabels,
  loadLetterContent,
  loadMonthContent,
  loadPersonaContent,
  loadPortfolioContent,
  loadTodayContent,
} from './content'
import { CustomerReport } from './customer/CustomerReport'
import { loadLongCustomerContent } from './customer/long/content'
import { LongCustomerReport } from './customer/long/LongCustomerReport'
import { LabelPages } from './labels/LabelPages'
import { createFoot } from './foot'
import { createLetterCheck, lettersIn } from './letters'
import { LetterReport } from './letter/LetterReport'
import { PersonaPoster } from './persona/PersonaPoster'
import { PersonaWorksheet } from './persona/PersonaWorksheet'
import { layoutOf, readPrintRoute, type PrintRoute } from './route'
import { LogoProvider } from './parts/Logo'
import { TodayReport } from './today/TodayReport'

/**
 * Shows the page of a route and resolves when it is ready to be printed.
 * @param how the title of the document; and whether the page comes after those shown before or in their place
 * @returns the letters that nobody can draw: they are printed as boxes; and, of the first page, the title as a picture where
 *   the line at the foot needs one
 */
export type ShowPage = (
  route: string,
  how: { title: string; after: boolean },
) => Promise<{ missing: string[]; foot: string | null }>

/** Shows so many blank pages instead, on the paper of the page before: the lines at the foot are printed on them. */
export type ShowBlankPages = (count: number) => void

interface Places {
  /** Holds the pages of the document that are ready, as plain elements. */
  before: HTMLElement
  /** Holds the page that is drawn. */
  root: HTMLElement
}

/**
 * Makes the functions main calls. To have a page shown: it asks for the data, draws the page, waits for the fonts its
 * letters need, and draws it again so that what is measured (what fits on one page) is measured in those fonts.
 * Of a document of many pages one at a time is drawn; those before it are only copies of their elements, and are not
 * laid out until everything is printed, so that the hundredth page is ready as soon as the first.
 */
export function createPages({ before, root: place }: Places): {
  showPrintedPage: ShowPage
  showBlankPages: ShowBlankPages
} {
  const root = createRoot(place)
  /** Of the document that is shown; asked for once. */
  let logo: string | null = null
  const missingIn = createLetterCheck()
  const footOf = createFoot()
  const showPrintedPage: ShowPage = async (route, { title, after }) => {
    const wanted = readPrintRoute(route)
    const [settings, info, page] = await Promise.all([
      callOperation('settings.get', {}),
      callOperation('system.info', {}),
      loadPage(wanted),
    ])
    const i18n = createI18n(settings.locale)
    if (!after) logo = (await callOperation('settings.logo', {})).picture
    document.title = title
    document.documentElement.lang = i18n.resolvedLanguage ?? 'en'
    // Labels lie where their maker put them, wherever that is on the sheet.
    setPaper(layoutOf(wanted), wanted.kind === 'labels')
    if (after) before.append(...copyOf(place))
    else before.replaceChildren()
    const draw = (key: string) => {
      flushSync(() => {
        root.render(
          <I18nextProvider i18n={i18n}>
            <FormatsProvider value={{ settings, today: info.today, asOf: info.asOf }}>
              <LogoProvider value={logo}>
                <div key={key}>{page}</div>
              </LogoProvider>
            </FormatsProvider>
          </I18nextProvider>,
        )
      })
    }
    draw('unmeasured')
    await lettersIn(place)
    draw('measured')
    await lettersIn(place)
    await picturesIn(place)
    return {
      missing: missingIn(place.textContent, settings.locale),
      foot: after ? null : await footOf(title, settings.locale, layoutOf(wanted)),
    }
  }
  return {
    showPrintedPage,
    showBlankPages: (count) => {
      flushSync(() => {
        root.render(<BlankPage />)
      })
      before.replaceChildren(...Array.from({ length: count - 1 }, () => copyOf(place)).flat())
    },
  }
}

/** Nothing but the line at its foot, which is none of ours. */
function BlankPage() {
  return <div style={{ height: 1 }} />
}

/** The page that is drawn, as plain elements. */
function copyOf(place: HTMLElement): Node[] {
  return [...place.children].map((child) => child.cloneNode(true))
}

async function loadPage(wanted: PrintRoute): Promise<ReactNode> {
  const layout = layoutOf(wanted)
  switch (wanted.kind) {
    case 'customer': {
      const { customerId, asOf } = wanted
      if (wanted.form === 'long') {
        const everything = await loadLongCustomerContent(customerId, asOf)
        return <LongCustomerReport content={everything} layout={layout} />
      }
      const content = await loadCustomerContent(customerId, asOf)
      return <CustomerReport content={content} layout={layout} />
    }
    case 'board': {
      const { query, filter, groupBy, view, asOf } = wanted
      const content = await loadBoardContent({ query, filter, groupBy, view, asOf })
      return <BoardReport content={content} layout={layout} />
    }
    case 'portfolio': {
      const content = await loadPortfolioContent(wanted.asOf)
      return <PortfolioReport content={content} layout={layout} />
    }
    case 'review':
      return <MonthReview content={await loadMonthContent(wanted.month)} layout={layout} />
    case 'letter': {
      const { customerId, letterId, subject, body, fill } = wanted
      const load = fill === 'yes' ? loadFilledLetter : loadLetterContent
      const content = await load(customerId, letterId, { subject, body })
      return <LetterReport content={content} layout={layout} />
    }
    case 'today':
      return <TodayReport content={await loadTodayContent()} layout={layout} />
    case 'labels': {
      const { sheet, start, customerIds, query, filter } = wanted
      const labels = await loadLabels({ customerIds, query, filter })
      return <LabelPages sheet={sheet} start={start} labels={labels} />
    }
    case 'persona': {
      const content = await loadPersonaContent(wanted.personaId)
      if (wanted.form === 'onePager' && content.persona) {
        return <PersonaPoster persona={content.persona} content={content} layout={layout} />
      }
      return <PersonaWorksheet content={content} layout={layout} blank={wanted.blank === 'yes'} />
    }
  }
}

/** Waits for the pictures; printing itself takes care that they are decoded, which a hidden window does at its leisure. */
async function picturesIn(place: HTMLElement): Promise<void> {
  const loading = [...place.querySelectorAll('img')].filter(({ complete }) => !complete)
  await Promise.all(
    loading.map(
      (picture) =>
        new Promise((resolve) => {
          picture.addEventListener('load', resolve, { once: true })
          picture.addEventListener('error', resolve, { once: true })
        }),
    ),
  )
}

/** Tells Chromium the paper: printing and the PDF both follow the page's own rule. */
function setPaper({ paper, orientation, margins }: PageLayout, bare: boolean): void {
  const id = 'paper'
  const style = document.getElementById(id) ?? document.createElement('style')
  style.id = id
  const edges = bare ? '0' : marginsInCss(margins)
  style.textContent = `@page { size: ${paper} ${orientation}; margin: ${edges} } body { margin: 0 }`
  document.head.append(style)
}
