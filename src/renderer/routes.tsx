import { lazy, type ComponentType } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { NotFoundPage } from './shell/NotFoundPage'

/** Loads a page when it is first opened. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(async () => {
    const component: ComponentType = (await load())[name]
    return { default: component }
  })
}

const customers = () => import('./features/customers/CustomersPage')
const customerForm = () => import('./features/customers/CustomerFormPage')
const board = () => import('./features/grading/board/BoardPage')
const personas = () => import('./features/personas/PersonasPage')
const reports = () => import('./features/reports/ReportsPage')
const cardParts = () =>
  Promise.all([
    import('./features/customers/CustomerPage'),
    import('./features/grading/GradePanel'),
    import('./features/personas/FitPanel'),
    import('./features/purchases/PurchaseDialog'),
    import('./features/touchpoints/TouchpointDialog'),
  ])

/** Begins to load the screen most people start with, while the app still finds out what there is. */
export function loadFirstScreen(): Promise<unknown> {
  return customers()
}

/** Loads the screens people go to next, one after the other; to be called when nobody waits for anything. */
export async function loadNextScreens(): Promise<void> {
  for (const load of [board, cardParts, personas, reports]) await load()
}

/** The card of a customer: features do not know each other, so their parts of it are put together here. */
const customerCard = lazy(async () => {
  const [{ CustomerPage }, { GradePanel }, { FitPanel }, { PurchaseDialog }, { TouchpointDialog }] =
    await cardParts()
  const component: ComponentType = () => (
    <CustomerPage
      gradePanel={(customerId) => <GradePanel customerId={customerId} />}
      fitPanel={(customerId) => <FitPanel customerId={customerId} />}
      purchaseDialog={(customerId, purchase, onClose) => (
        <PurchaseDialog customerId={customerId} purchase={purchase} onClose={onClose} />
      )}
      touchpointDialog={(customerId, touchpoint, onClose) => (
        <TouchpointDialog customerId={customerId} touchpoint={touchpoint} onClose={onClose} />
      )}
    />
  )
  return { default: component }
})

/** Every screen and its address, in the order in which they are tried. */
const routes: readonly { path: string; component: ComponentType }[] = [
  { path: '/customers', component: page(customers, 'CustomersPage') },
  { path: '/customers/new', component: page(customerForm, 'CustomerFormPage') },
  { path: '/customers/:id/edit', component: page(customerForm, 'CustomerFormPage') },
  { path: '/customers/:id', component: customerCard },
  { path: '/board', component: page(board, 'BoardPage') },
  { path: '/rating', component: page(() => import('./features/grading/rating/RatingPage'), 'RatingPage') },
  {
    path: '/criteria',
    component: page(() => import('./features/grading/criteria/CriteriaPage'), 'CriteriaPage'),
  },
  { path: '/personas', component: page(personas, 'PersonasPage') },
  { path: '/personas/:id', component: page(() => import('./features/personas/PersonaPage'), 'PersonaPage') },
  { path: '/reports', component: page(reports, 'ReportsPage') },
  {
    path: '/reports/:kind/:id?',
    component: page(() => import('./features/reports/ReportPreviewPage'), 'ReportPreviewPage'),
  },
  { path: '/data', component: page(() => import('./features/system/DataPage'), 'DataPage') },
  { path: '/data/import', component: page(() => import('./features/transfer/ImportPage'), 'ImportPage') },
  { path: '/activity', component: page(() => import('./features/history/ActivityPage'), 'ActivityPage') },
  { path: '/settings', component: page(() => import('./features/settings/SettingsPage'), 'SettingsPage') },
]

/** Shows the screen of the present address. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/customers" replace />
      </Route>
      {routes.map(({ path, component: Component }) => (
        <Route key={path} path={path}>
          <Component />
        </Route>
      ))}
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  )
}
