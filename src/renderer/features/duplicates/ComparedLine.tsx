import { Radio } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedCustomer } from '../../../shared/operations/duplicates'
import { isSameRow, rowKey, type CompareRow } from './rows'
import { useFieldNames } from './use-field-names'
import type { MergeDecision } from './use-merge-choice'
import classes from './duplicates.module.css'

/** The dot stands beside the first line of its text. */
const dot = { inner: classes.dot ?? '' }

interface ComparedLineProps {
  row: CompareRow
  sides: readonly [ComparedCustomer, ComparedCustomer]
  decision: MergeDecision
}

/** One line of the comparison. */
export function ComparedLine({ row, sides: [a, b], decision }: ComparedLineProps) {
  const { t } = useTranslation('duplicates')
  const nameOf = useFieldNames()
  const same = isSameRow(row)
  const name = nameOf(row)
  const head = (note: string | null) => (
    <th scope="row">
      {name}
      {note !== null && <span className={classes.note}>{note}</span>}
    </th>
  )
  if (same) {
    return (
      <tr className={classes.same}>
        {head(t('compare.same'))}
        <td colSpan={2}>{contentOf(row.values[0])}</td>
      </tr>
    )
  }
  const isChoice =
    row.kind === 'choice' || (row.kind === 'trait' && row.values.every((value) => value !== ''))
  if (!isChoice) {
    return (
      <tr data-differs>
        {head(row.kind === 'texts' ? t('compare.joinedText') : t('compare.joined'))}
        <td>{contentOf(row.values[0])}</td>
        <td>{contentOf(row.values[1])}</td>
      </tr>
    )
  }
  const chosen = row.kind === 'trait' ? decision.chosenForTrait(row.traitId) : decision.chosenFor(row.field)
  const choose = (id: number) => {
    if (row.kind === 'trait') decision.chooseTrait(row.traitId, id)
    else decision.choose(row.field, id)
  }
  return (
    <tr data-differs>
      {head(null)}
      {[a, b].map(({ id }, index) => (
        <ChoiceCell
          key={id}
          group={rowKey(row)}
          value={row.values[index] ?? ''}
          checked={chosen === id}
          onChoose={() => {
            choose(id)
          }}
        />
      ))}
    </tr>
  )
}

interface ChoiceCellProps {
  group: string
  value: string | readonly string[]
  checked: boolean
  onChoose: () => void
}

function ChoiceCell({ group, value, checked, onChoose }: ChoiceCellProps) {
  const { t } = useTranslation('duplicates')
  const id = useId()
  return (
    <td data-chosen={checked || undefined}>
      <Radio
        id={id}
        size="xs"
        classNames={dot}
        name={group}
        checked={checked}
        label={value === '' ? <span className={classes.note}>{t('compare.empty')}</span> : value}
        onChange={onChoose}
      />
    </td>
  )
}

function contentOf(value: string | readonly string[]): ReactNode {
  if (typeof value === 'string') return <span className={classes.text}>{value}</span>
  return value.map((line, index) => <div key={index}>{line}</div>)
}
