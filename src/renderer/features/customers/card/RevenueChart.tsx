import { useComputedColorScheme } from '@mantine/core'
import { BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { Bar } from 'react-chartjs-2'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '../../../../shared/operations/customers'
import { useFormats } from '../../../components/formats'

Chart.register(BarElement, CategoryScale, LinearScale, Tooltip)

/** Revenue and contribution of each year as bars; the table beside it says the same in numbers. */
export function RevenueChart({ years, label }: { years: CustomerCard['years']; label: string }) {
  const { t } = useTranslation('customers')
  const { money } = useFormats()
  // The canvas knows no stylesheet: it is drawn anew in the colours of the scheme.
  const scheme = useComputedColorScheme('light')
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const whole = (minor: number) => money(minor, { cents: false })
  return (
    <Bar
      key={scheme}
      role="img"
      aria-label={label}
      data={{
        labels: years.map(({ year }) => String(year)),
        datasets: [
          {
            label: t('columns.revenue'),
            data: years.map(({ revenue }) => revenue),
            backgroundColor: colour('--accent'),
            borderRadius: 3,
            maxBarThickness: 26,
          },
          {
            label: t('columns.contribution'),
            data: years.map(({ contribution }) => contribution),
            backgroundColor: colour('--line-strong'),
            borderRadius: 3,
            maxBarThickness: 26,
          },
        ],
      }}
      options={{
        animation: false,
        maintainAspectRatio: false,
        scales: {
          x: { grid: { display: false }, ticks: { color: colour('--muted') } },
          y: {
            border: { display: false },
            grid: { color: colour('--line') },
            ticks: { color: colour('--muted'), maxTicksLimit: 4, callback: (value) => whole(Number(value)) },
          },
        },
        plugins: {
          tooltip: {
            callbacks: {
              label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${whole(parsed.y ?? 0)}`,
            },
          },
        },
      }}
    />
  )
}
