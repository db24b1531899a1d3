import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PersonaTrait, Trait } from '../../../shared/operations/personas'
import { wantedInWords } from '../../../shared/personas/words'
import { useFormats } from '../../components/formats'

type Range = Pick<PersonaTrait, 'from' | 'to'>

/** Of the traits every file starts with, ranges most people think in. Income is for a year. */
const usual: Readonly<Record<string, readonly (readonly [number | null, number | null])[]>> = {
  age: [
    [18, 29],
    [30, 44],
    [45, 59],
    [60, null],
  ],
  income: [
    [null, 25_000],
    [25_000, 50_000],
    [50_000, 100_000],
    [100_000, null],
  ],
  'firm size': [
    [1, 4],
    [5, 19],
    [20, 99],
    [100, null],
  ],
}

interface UsualRangesProps {
  trait: Trait
  chosen: Range
  onChoose: (range: Range) => void
}

/** Ranges to pick instead of typing two numbers. */
export function UsualRanges({ trait, chosen, onChoose }: UsualRangesProps) {
  const { t, i18n } = useTranslation('personas')
  const { settings } = useFormats()
  const name = trait.name.toLowerCase()
  const ranges = Object.hasOwn(usual, name) ? (usual[name] ?? []) : []
  if (ranges.length === 0) return null
  return (
    <Group gap={4} role="group" aria-label={t('trait.ranges', { name: trait.name })}>
      {ranges.map(([from, to]) => (
        <Button
          key={`${String(from)}-${String(to)}`}
          size="compact-xs"
          variant={chosen.from === from && chosen.to === to ? 'light' : 'default'}
          aria-pressed={chosen.from === from && chosen.to === to}
          onClick={() => onChoose({ from, to })}
        >
          {wantedInWords({ values: [], from, to }, 'number', { t: i18n.t, locale: settings.locale })}
        </Button>
      ))}
    </Group>
  )
}
