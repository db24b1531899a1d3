import {
  IconAdjustments,
  IconArrowsJoin,
  IconArrowsUpDown,
  IconDatabase,
  IconFileText,
  IconHistory,
  IconListCheck,
  IconMail,
  IconNotebook,
  IconLayoutColumns,
  IconScale,
  IconSettings,
  IconShieldCheck,
  IconStars,
  IconSunHigh,
  IconTableExport,
  IconTableImport,
  IconUserHeart,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'

export type ScreenName =
  'today' | 'customers' | 'board' | 'plans' | 'personas' | 'reports' | 'data' | 'settings'

/** A page of a screen that has several; the first one has the screen's own address. */
export interface Part {
  name: PartName
  path: string
  icon: Icon
}
export type PartName =
  | 'board'
  | 'criteria'
  | 'rating'
  | 'movers'
  | 'effort'
  | 'plans'
  | 'playbooks'
  | 'letters'
  | 'overview'
  | 'import'
  | 'export'
  | 'duplicates'
  | 'backups'
  | 'activity'

export interface Screen {
  name: ScreenName
  path: string
  icon: Icon
  /** Other beginnings of addresses that belong to it. */
  also: readonly string[]
  /** In the navigation: the work, or the housekeeping below the line. */
  place: 'work' | 'house'
  /** Its pages, where it has several: links to them stand above each. */
  parts: readonly Part[]
}

const boardParts: readonly Part[] = [
  { name: 'board', path: '/board', icon: IconLayoutColumns },
  { name: 'criteria', path: '/criteria', icon: IconAdjustments },
  { name: 'rating', path: '/rating', icon: IconStars },
  { name: 'movers', path: '/board/movers', icon: IconArrowsUpDown },
  { name: 'effort', path: '/board/effort', icon: IconScale },
]

const planParts: readonly Part[] = [
  { name: 'plans', path: '/plans', icon: IconListCheck },
  { name: 'playbooks', path: '/plans/playbooks', icon: IconNotebook },
  { name: 'letters', path: '/plans/letters', icon: IconMail },
]

const dataParts: readonly Part[] = [
  { name: 'overview', path: '/data', icon: IconDatabase },
  { name: 'import', path: '/data/import', icon: IconTableImport },
  { name: 'export', path: '/data/export', icon: IconTableExport },
  { name: 'duplicates', path: '/data/duplicates', icon: IconArrowsJoin },
  { name: 'backups', path: '/data/backups', icon: IconShieldCheck },
  { name: 'activity', path: '/data/activity', icon: IconHistory },
]

/** The screens one can go to, in the order of an owner's week. */
export const screens: readonly Screen[] = [
  { name: 'today', path: '/today', icon: IconSunHigh, also: [], place: 'work', parts: [] },
  { name: 'customers', path: '/customers', icon: IconUsers, also: [], place: 'work', parts: [] },
  {
    name: 'board',
    path: '/board',
    icon: IconLayoutColumns,
    also: ['/rating', '/criteria'],
    place: 'work',
    parts: boardParts,
  },
  { name: 'plans', path: '/plans', icon: IconListCheck, also: [], place: 'work', parts: planParts },
  { name: 'personas', path: '/personas', icon: IconUserHeart, also: ['/enquiry'], place: 'work', parts: [] },
  { name: 'reports', path: '/reports', icon: IconFileText, also: [], place: 'work', parts: [] },
  { name: 'data', path: '/data', icon: IconDatabase, also: [], place: 'house', parts: dataParts },
  { name: 'settings', path: '/settings', icon: IconSettings, also: [], place: 'house', parts: [] },
]

/** True when an address belongs to a screen. */
export function isAt(screen: Screen, location: string): boolean {
  return [screen.path, ...screen.also].some((start) => location === start || location.startsWith(`${start}/`))
}
