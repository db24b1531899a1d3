import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  functionalUpdate,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { CustomerRow } from '../../../../shared/operations/customers'
import { columnIds, columns, narrowest, type ColumnId } from './columns'
import { useListLook } from './list-state'

const features = tableFeatures({ columnVisibilityFeature, columnSizingFeature, columnResizingFeature })
const helper = createColumnHelper<typeof features, CustomerRow>()
const definitions = columnIds.map((id) =>
  helper.display({
    id,
    size: columns[id].width,
    minSize: narrowest,
    maxSize: 600,
    enableHiding: id !== 'name',
  }),
)
// The rows are held page by page outside of the table, which knows the columns only.
const noRows: CustomerRow[] = []

/** Width in px of the column with the boxes for selecting. */
const checkWidth = 40

function isColumnId(id: string): id is ColumnId {
  return Object.hasOwn(columns, id)
}

export interface ShownColumn {
  id: ColumnId
  width: number
  resizing: boolean
  /** Starts resizing with the mouse or a finger. */
  startResizing: (event: unknown) => void
  setWidth: (width: number) => void
}

export interface ShownColumns {
  columns: ShownColumn[]
  /** The value of `grid-template-columns` for a row. */
  template: string
  /** The least all of them need together, in px. */
  width: number
}

/** The columns that are shown, with their widths; both are kept on this computer. */
export function useColumns(): ShownColumns {
  const { hidden, widths, setWidths } = useListLook()
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.map((id) => [id, false])), [hidden])
  const columnSizing = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(widths).filter((entry): entry is [string, number] => entry[1] !== undefined),
      ),
    [widths],
  )
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    columnResizeMode: 'onChange',
    state: { columnVisibility, columnSizing },
    onColumnSizingChange: (updater) => {
      setWidths(functionalUpdate(updater, columnSizing))
    },
  })
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  const shown = headers.flatMap((header): ShownColumn[] => {
    const { id } = header.column
    if (!isColumnId(id)) return []
    return [
      {
        id,
        width: header.getSize(),
        resizing: header.column.getIsResizing(),
        startResizing: header.getResizeHandler(),
        setWidth: (width) => {
          setWidths({ ...columnSizing, [id]: Math.min(600, Math.max(narrowest, width)) })
        },
      },
    ]
  })
  // The name takes what is left over, so that the table fills its frame.
  const tracks = shown.map(({ id, width }) =>
    id === 'name' ? `minmax(${String(width)}px, 1fr)` : `${String(width)}px`,
  )
  return {
    columns: shown,
    template: [`${String(checkWidth)}px`, ...tracks].join(' '),
    width: shown.reduce((sum, column) => sum + column.width, checkWidth),
  }
}
