import { AppError } from '../../../shared/errors'
import type { viewsOperations } from '../../../shared/operations/views'
import type { FeatureOperations, ReadContext } from '../context'
import { addView, changeView, removeView, renameView, savedViews, viewName, viewNamed } from './queries'

/** list · save · rename · remove */
export const views: FeatureOperations<typeof viewsOperations> = {
  'views.list': ({ db }) => ({ views: savedViews(db) }),

  'views.save': (context, view) => {
    const { db, t, describe } = context
    if ('id' in view) {
      describe(t('views:actions.saveOver', { name: existingName(context, view.id) }))
      changeView(db, view.id, view)
      return { id: view.id }
    }
    checkName(context, view.name)
    describe(t('views:actions.save', { name: view.name }))
    return { id: addView(db, view.name, view) }
  },

  'views.rename': (context, { id, name }) => {
    const { db, t, describe } = context
    const before = existingName(context, id)
    checkName(context, name, id)
    if (name === before) return { id }
    describe(t('views:actions.rename', { before, name }))
    renameView(db, id, name)
    return { id }
  },

  'views.remove': (context, { id }) => {
    const { db, t, describe } = context
    describe(t('views:actions.remove', { name: existingName(context, id) }))
    removeView(db, id)
    return { id }
  },
}

/** @throws AppError `not-found` when there is no such view */
function existingName({ db, t }: ReadContext, id: number): string {
  const name = viewName(db, id)
  if (name === undefined) throw new AppError('not-found', t('views:errors.notFound'))
  return name
}

/** @throws AppError `conflict` when another view has that name */
function checkName({ db, t }: ReadContext, name: string, id?: number): void {
  const other = viewNamed(db, name)
  if (other === undefined || other.id === id) return
  const message = t('views:errors.nameTaken', { name: other.name })
  throw new AppError('conflict', message, [{ path: 'name', message }])
}
