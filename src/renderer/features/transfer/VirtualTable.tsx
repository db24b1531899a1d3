import { Box, Table } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode } from 'react'
import classes from './transfer.module.css'

export interface VirtualColumn {
  key: string
  header: string
  /** In px. */
  width: number
  numeric?: boolean
}

interface VirtualTableProps {
  label: string
  columns: readonly VirtualColumn[]
  count: number
  /** The cells of a row, one for each column. */
  cells: (index: number) => readonly ReactNode[]
  /** Is told which rows are made: for tables whose rows come as they are looked at. */
  onRange?: (first: number, last: number) => void
}

/** Height of a row in px; the stylesheet has the same. */
const rowHeight = 34

/** A long table of which only the rows in sight are made. */
export function VirtualTable({ label, columns, count, cells, onRange }: VirtualTableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    onRange?.(first, last)
  }, [first, last, onRange])
  const before = items[0]?.start ?? 0
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    // Scrollable parts must be reachable by keyboard.
    <Box ref={frame} className={classes.frame} tabIndex={0} role="region" aria-label={label}>
      <Table
        aria-label={label}
        aria-rowcount={count + 1}
        layout="fixed"
        miw={width}
        stickyHeader
        className={classes.virtual}
      >
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            {columns.map((column, index) => (
              <Table.Th
                key={column.key}
                scope="col"
                ta={column.numeric ? 'right' : 'left'}
                {...(index < columns.length - 1 && { w: column.width })}
              >
                {column.header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {before > 0 && <Spacer height={before} columns={columns.length} />}
          {items.map(({ index }) => (
            <Table.Tr key={index} aria-rowindex={index + 2}>
              {cells(index).map((cell, at) => (
                <Table.Td key={columns[at]?.key ?? at} ta={columns[at]?.numeric ? 'right' : 'left'}>
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
          {after > 0 && <Spacer height={after} columns={columns.length} />}
        </Table.Tbody>
      </Table>
    </Box>
  )
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} className={classes.spacer} style={{ height }} />
    </tr>
  )
}
