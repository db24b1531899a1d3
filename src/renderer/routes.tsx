import type { ComponentType } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { PlanMaking } from './components/plan-making'
import { screen } from './components/screen'
import { CustomersPage } from './features/customers/CustomersPage'
import { NotFoundPage } from './shell/NotFoundPage'
import { keyboardHelp, palette } from './shell/Overlays'

const today = screen(async () => (await import('./features/today/TodayPage')).TodayPage)
const customerForm = screen(
  async () => (await import('./features/customers/CustomerFormPage')).CustomerFormPage,
)
const board = screen(async () => (await import('./features/grading/board/BoardPage')).BoardPage)
const rating = screen(async () => (await import('./features/grading/rating/RatingPage')).RatingPage)
const criteria = screen(async () => (await import('./features/grading/criteria/CriteriaPage')).CriteriaPage)
const movers = screen(async () => (await import('./features/grading/movers/MoversPage')).MoversPage)
const effort = screen(async () => (await import('./features/grading/effort/EffortPage')).EffortPage)
const plans = screen(async () => (await import('./features/plans/PlansPage')).PlansPage)
const plan = screen(async () => (await import('./features/plans/PlanPage')).PlanPage)
const playbooks = screen(async () => (await import('./features/plans/PlaybooksPage')).PlaybooksPage)
const letters = screen(async () => (await import('./features/plans/LettersPage')).LettersPage)
const newPlan = screen(async () => (await import('./features/plans/NewPlanDialog')).NewPlanDialog, null)
const letterToMany = screen(
  async () => (await import('./features/plans/many/LetterToManyPage')).LetterToManyPage,
)
const letter = screen(async () => (await import('./features/plans/LetterPage')).LetterPage)
const personas = screen(async () => (await import('./features/personas/PersonasPage')).PersonasPage)
const persona = screen(async () => (await import('./features/personas/PersonaPage')).PersonaPage)
const enquiry = screen(async () => (await import('./features/personas/qualify/EnquiryPage')).EnquiryPage)
const reports = screen(async () => (await import('./features/reports/ReportsPage')).ReportsPage)
const batch = screen(async () => (await import('./features/reports/BatchPage')).BatchPage)
const labels = screen(async () => (await import('./features/reports/labels/LabelsPage')).LabelsPage)
const preview = screen(async () => (await import('./features/reports/ReportPreviewPage')).ReportPreviewPage)
const data = screen(async () => (await import('./features/system/DataPage')).DataPage)
const importing = screen(async () => (await import('./features/transfer/ImportPage')).ImportPage)
const exporting = screen(async () => (await import('./features/transfer/export/ExportPage')).ExportPage)
const duplicates = screen(async () => (await import('./features/duplicates/DuplicatesPage')).DuplicatesPage)
const comparing = screen(async () => (await import('./features/duplicates/ComparePage')).ComparePage)
const backups = screen(async () => (await import('./features/backup/BackupsPage')).BackupsPage)
const activity = screen(async () => (await import('./features/history/ActivityPage')).ActivityPage)
const settings = screen(async () => (await import('./features/settings/SettingsPage')).SettingsPage)

/** The card of a customer: features do not know each other, so their parts of it are put together here. */
const customerCard = screen(async () => {
  const [
    { CustomerPage },
    { GradePanel },
    { FitPanel },
    { FeedbackPanel },
    { PurchaseDialog },
    { TouchpointDialog },
    { CustomerHistory },
    { PlanPanel },
  ] = await Promise.all([
    import('./features/customers/CustomerPage'),
    import('./features/grading/GradePanel'),
    import('./features/personas/FitPanel'),
    import('./features/feedback/FeedbackPanel'),
    import('./features/purchases/PurchaseDialog'),
    import('./features/touchpoints/TouchpointDialog'),
    import('./features/history/CustomerHistory'),
    import('./features/plans/PlanPanel'),
  ])
  return () => (
    <CustomerPage
      gradePanel={(customerId) => <GradePanel customerId={customerId} />}
      history={(customerId) => <CustomerHistory customerId={customerId} />}
      planPanel={(customerId) => <PlanPanel customerId={customerId} />}
      fitPanel={(customerId) => <FitPanel customerId={customerId} />}
      feedbackPanel={(customerId) => <FeedbackPanel customerId={customerId} />}
      purchaseDialog={(customerId, purchase, onClose) => (
        <PurchaseDialog customerId={customerId} purchase={purchase} onClose={onClose} />
      )}
      touchpointDialog={(customerId, touchpoint, onClose) => (
        <TouchpointDialog customerId={customerId} touchpoint={touchpoint} onClose={onClose} />
      )}
    />
  )
})

/** Loads the screens people go to next, one after the other; to be called when nobody waits for anything. */
export async function loadNextScreens(): Promise<void> {
  for (const { load } of [today, board, customerCard, personas, reports, palette, keyboardHelp]) await load()
}

/** Every screen and its address, in the order in which they are tried. */
const routes: readonly { path: string; screen: { Component: ComponentType } }[] = [
  // Most people start with it, so it comes with the page.
  { path: '/customers', screen: { Component: CustomersPage } },
  { path: '/today', screen: today },
  { path: '/customers/new', screen: customerForm },
  { path: '/customers/:id/edit', screen: customerForm },
  { path: '/customers/:id', screen: customerCard },
  { path: '/board', screen: board },
  { path: '/board/movers', screen: movers },
  { path: '/board/effort', screen: effort },
  { path: '/rating/:ids?', screen: rating },
  { path: '/criteria', screen: criteria },
  { path: '/plans', screen: plans },
  { path: '/plans/playbooks', screen: playbooks },
  { path: '/plans/letters', screen: letters },
  { path: '/plans/letters/many/:letterId/:selection?', screen: letterToMany },
  { path: '/plans/letters/for/:customerId/:letterId?', screen: letter },
  { path: '/plans/:id', screen: plan },
  { path: '/personas', screen: personas },
  { path: '/personas/:id', screen: persona },
  { path: '/enquiry/:personaId?', screen: enquiry },
  { path: '/reports', screen: reports },
  { path: '/reports/customers/:selection?', screen: batch },
  { path: '/reports/labels/:selection?', screen: labels },
  { path: '/reports/:kind/:id?', screen: preview },
  { path: '/data', screen: data },
  { path: '/data/import', screen: importing },
  { path: '/data/export', screen: exporting },
  { path: '/data/duplicates', screen: duplicates },
  { path: '/data/duplicates/:a/:b', screen: comparing },
  { path: '/data/backups', screen: backups },
  { path: '/data/activity', screen: activity },
  { path: '/data/activity/:id', screen: activity },
  { path: '/settings', screen: settings },
]

/** Shows the screen of the present address. */
export function Routes() {
  return (
    <PlanMaking dialog={newPlan.Component}>
      <Switch>
        <Route path="/">
          <Redirect to="/today" replace />
        </Route>
        <Route path="/activity">
          <Redirect to="/data/activity" replace />
        </Route>
        {routes.map(({ path, screen: { Component } }) => (
          <Route key={path} path={path}>
            <Component />
          </Route>
        ))}
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </PlanMaking>
  )
}
