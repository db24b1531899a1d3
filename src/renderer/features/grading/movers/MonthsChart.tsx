import { useComputedColorScheme } from '@mantine/core'
import { BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { Bar } from 'react-chartjs-2'
import { useTranslation } from 'react-i18next'
import { grades } from '../../../../shared/choices'
import type { GradeMonth } from '../../../../shared/operations/gradeOverview'
import { useFormats } from '../../../components/formats'

Chart.register(BarElement, CategoryScale, LinearScale, Tooltip)

/** The customers of each month as a bar, the best at the bottom; the table below says the same in numbers. */
export function MonthsChart({ months, label }: { months: readonly GradeMonth[]; label: string }) {
  const { t } = useTranslation()
  const { month, shortMonth, number } = useFormats()
  // The canvas knows no stylesheet: it is drawn anew in the colours of the scheme.
  const scheme = useComputedColorScheme('light')
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return (
    <Bar
      key={scheme}
      role="img"
      aria-label={label}
      data={{
        labels: months.map(({ asOf }) => shortMonth(asOf)),
        datasets: grades.map((grade) => ({
          label: t(`grade.${grade}`),
          data: months.map(({ grades: held }) => held.find((one) => one.grade === grade)?.customers ?? 0),
          backgroundColor: colour(`--grade-${grade.toLowerCase()}`),
          borderColor: colour('--paper'),
          borderWidth: { top: 1 },
          maxBarThickness: 34,
        })),
      }}
      options={{
        animation: false,
        maintainAspectRatio: false,
        scales: {
          x: { stacked: true, grid: { display: false }, ticks: { color: colour('--muted') } },
          y: {
            stacked: true,
            border: { display: false },
            grid: { color: colour('--line') },
            ticks: {
              color: colour('--muted'),
              maxTicksLimit: 4,
              precision: 0,
              callback: (value) => number(Number(value)),
            },
          },
        },
        plugins: {
          tooltip: {
            callbacks: {
              title: ([first]) => month(months[first?.dataIndex ?? 0]?.asOf ?? ''),
              label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${number(parsed.y ?? 0)}`,
            },
          },
        },
      }}
    />
  )
}
