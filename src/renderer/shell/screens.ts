import {
  IconDatabase,
  IconFileText,
  IconHistory,
  IconLayoutColumns,
  IconSettings,
  IconUserHeart,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'

export type ScreenName = 'customers' | 'board' | 'personas' | 'reports' | 'data' | 'activity' | 'settings'

export interface Screen {
  name: ScreenName
  path: string
  icon: Icon
  /** Other beginnings of addresses that belong to it. */
  also: readonly string[]
  /** In the navigation: the work, or the housekeeping below the line; or not there at all. */
  place: 'work' | 'house' | null
}

/** The screens one can go to, in the order of an owner's week. */
export const screens: readonly Screen[] = [
  { name: 'customers', path: '/customers', icon: IconUsers, also: [], place: 'work' },
  { name: 'board', path: '/board', icon: IconLayoutColumns, also: ['/rating', '/criteria'], place: 'work' },
  { name: 'personas', path: '/personas', icon: IconUserHeart, also: [], place: 'work' },
  { name: 'reports', path: '/reports', icon: IconFileText, also: [], place: 'work' },
  { name: 'data', path: '/data', icon: IconDatabase, also: ['/activity'], place: 'house' },
  { name: 'activity', path: '/activity', icon: IconHistory, also: [], place: null },
  { name: 'settings', path: '/settings', icon: IconSettings, also: [], place: 'house' },
]

/** True when an address belongs to a screen. */
export function isAt(screen: Screen, location: string): boolean {
  return [screen.path, ...screen.also].some((start) => location === start || location.startsWith(`${start}/`))
}
