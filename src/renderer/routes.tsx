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
const customer = () => import('./features/customers/CustomerPage')
const customerForm = () => import('./features/customers/CustomerFormPage')

/** Every screen and its address, in the order in which they are tried. */
const routes: readonly { path: string; component: ComponentType }[] = [
  { path: '/customers', component: page(customers, 'CustomersPage') },
  { path: '/customers/new', component: page(customerForm, 'CustomerFormPage') },
  { path: '/customers/:id/edit', component: page(customerForm, 'CustomerFormPage') },
  { path: '/customers/:id', component: page(customer, 'CustomerPage') },
  { path: '/board', component: page(() => import('./features/grading/board/BoardPage'), 'BoardPage') },
  { path: '/rating', component: page(() => import('./features/grading/rating/RatingPage'), 'RatingPage') },
  {
    path: '/criteria',
    component: page(() => import('./features/grading/criteria/CriteriaPage'), 'CriteriaPage'),
  },
  { path: '/personas', component: page(() => import('./features/personas/PersonasPage'), 'PersonasPage') },
  { path: '/personas/:id', component: page(() => import('./features/personas/PersonaPage'), 'PersonaPage') },
  { path: '/reports', component: page(() => import('./features/reports/ReportsPage'), 'ReportsPage') },
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
