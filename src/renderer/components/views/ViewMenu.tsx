import { Button, Menu, Text } from '@mantine/core'
import {
  IconArrowBackUp,
  IconBookmark,
  IconBookmarkPlus,
  IconCheck,
  IconChevronDown,
  IconDeviceFloppy,
  IconPencil,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react'
import { lazy, memo, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Look, SavedView } from '../../../shared/operations/views'
import { useAction, useOperation } from '../../api'
import { isChanged } from './look'
import classes from './views.module.css'

// The list is the first screen: what is seldom opened is loaded when it is.
const ViewDialog = lazy(async () => ({ default: (await import('./ViewDialog')).ViewDialog }))

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

export interface ViewMenuProps {
  /** Whom the screen shows now, and how. */
  look: Look
  /** The view that was opened last. */
  viewId: number | null
  onOpen: (view: SavedView) => void
  /** Everyone is shown again. */
  onClear: () => void
  /** Another view is what is shown, without anything having to change. */
  onView: (id: number | null) => void
}

/** The saved views: which one is shown and whether it was changed since, all to choose from, and what can be done to it. */
export const ViewMenu = memo(function ViewMenu({ look, viewId, onOpen, onClear, onView }: ViewMenuProps) {
  const { t } = useTranslation('views')
  const { data } = useOperation('views.list', {})
  const [naming, setNaming] = useState<{ view: SavedView | null } | null>(null)
  const save = useAction('views.save')
  const remove = useAction('views.remove', {
    onDone: () => {
      onView(null)
    },
  })
  const views = data?.views ?? []
  const open = views.find(({ id }) => id === viewId)
  const changed = open !== undefined && isChanged(open, look)
  const label = open && t(changed ? 'menu.openChanged' : 'menu.open', { name: open.name })
  return (
    <>
      <Menu position="bottom-start" width="max-content">
        <Menu.Target>
          <Button
            variant={open ? 'light' : 'default'}
            size="compact-sm"
            radius="xl"
            px={12}
            aria-label={label ?? t('menu.button')}
            leftSection={<IconBookmark size={14} aria-hidden="true" />}
            rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          >
            <span className={classes.name}>{open?.name ?? t('menu.button')}</span>
            {changed && <span className={classes.changed}> · {t('menu.changed')}</span>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('menu.label')} className={classes.menu}>
          {data && views.length === 0 && (
            <Text component="div" size="sm" c="dimmed" px="sm" py={6} maw={280}>
              {t('menu.none')}
            </Text>
          )}
          {views.length > 0 && (
            <Menu.Item leftSection={<IconUsers {...icon} />} onClick={onClear}>
              {t('menu.everyone')}
            </Menu.Item>
          )}
          <div className={classes.views}>
            {views.map((view) => (
              <Menu.Item
                key={view.id}
                aria-current={view === open || undefined}
                leftSection={view === open ? <IconCheck {...icon} /> : <IconBookmark {...icon} />}
                onClick={() => {
                  onOpen(view)
                }}
              >
                {view.name}
              </Menu.Item>
            ))}
          </div>
          <Menu.Divider />
          {changed && (
            <>
              <Menu.Item
                leftSection={<IconArrowBackUp {...icon} />}
                onClick={() => {
                  onOpen(open)
                }}
              >
                {t('menu.goBack', { name: open.name })}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconDeviceFloppy {...icon} />}
                onClick={() => {
                  save.mutate({ ...look, id: open.id })
                }}
              >
                {t('menu.saveOver', { name: open.name })}
              </Menu.Item>
            </>
          )}
          <Menu.Item
            leftSection={<IconBookmarkPlus {...icon} />}
            onClick={() => {
              setNaming({ view: null })
            }}
          >
            {t('menu.saveAs')}
          </Menu.Item>
          {open && (
            <>
              <Menu.Item
                leftSection={<IconPencil {...icon} />}
                onClick={() => {
                  setNaming({ view: open })
                }}
              >
                {t('menu.rename', { name: open.name })}
              </Menu.Item>
              <Menu.Item
                color="brick"
                leftSection={<IconTrash {...icon} />}
                onClick={() => {
                  remove.mutate({ id: open.id })
                }}
              >
                {t('menu.remove', { name: open.name })}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {open && <Gone view={open} />}
      {naming && (
        <Suspense>
          <ViewDialog
            view={naming.view}
            look={look}
            onSaved={onView}
            onClose={() => {
              setNaming(null)
            }}
          />
        </Suspense>
      )}
    </>
  )
})

/** Why a view may show nobody: what it asks for is not there any more. */
function Gone({ view: { gone } }: { view: SavedView }) {
  const { t } = useTranslation('views')
  const words = [
    gone.tags.length > 0 &&
      t('gone.tags', { count: gone.tags.length, tags: gone.tags.map((tag) => `“${tag}”`).join(', ') }),
    gone.place !== null && t('gone.place', { place: gone.place }),
  ].filter((part) => part !== false)
  if (words.length === 0) return null
  return (
    <Text size="sm" c="dimmed" role="status">
      {words.join(' ')}
    </Text>
  )
}
