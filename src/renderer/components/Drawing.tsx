import type { ReactNode } from 'react'

const drawings = {
  people: (
    <>
      <circle cx="48" cy="40" r="14" />
      <path d="M22 92c0-18 11-28 26-28s26 10 26 28" />
      <circle cx="92" cy="46" r="11" />
      <path d="M82 66c3-2 6-3 10-3 12 0 20 8 20 23" />
      <path d="M14 92h112" />
    </>
  ),
  board: (
    <>
      <rect x="14" y="22" width="24" height="70" rx="3" />
      <rect x="44" y="22" width="24" height="52" rx="3" />
      <rect x="74" y="22" width="24" height="36" rx="3" />
      <rect x="104" y="22" width="22" height="22" rx="3" />
      <path d="M20 34h12M20 44h12M20 54h12M50 34h12M50 44h12M80 34h12" />
    </>
  ),
  persona: (
    <>
      <rect x="24" y="14" width="92" height="84" rx="4" />
      <circle cx="52" cy="42" r="12" />
      <path d="M34 74c0-12 8-18 18-18s18 6 18 18" />
      <path d="M82 34h24M82 46h18M82 58h22M34 86h70" />
    </>
  ),
  page: (
    <>
      <path d="M38 12h46l20 20v72H38z" />
      <path d="M84 12v20h20" />
      <path d="M50 48h42M50 60h42M50 72h28" />
      <circle cx="52" cy="30" r="6" />
    </>
  ),
  box: (
    <>
      <path d="M22 44l48-22 48 22v42l-48 22-48-22z" />
      <path d="M22 44l48 22 48-22M70 66v42M46 33l48 22" />
    </>
  ),
  table: (
    <>
      <rect x="18" y="20" width="104" height="72" rx="4" />
      <path d="M18 40h104M18 58h104M18 75h104M52 20v72" />
      <path d="M70 104v-6M62 100l8 8 8-8" />
    </>
  ),
  clock: (
    <>
      <circle cx="70" cy="58" r="38" />
      <path d="M70 34v24l16 10" />
      <path d="M32 40l-6-14 14 6" />
    </>
  ),
  repair: (
    <>
      <path d="M30 24h56l24 24v52H30z" />
      <path d="M86 24v24h24" />
      <path d="M52 60l12 12-8 10 12 12" />
    </>
  ),
} satisfies Record<string, ReactNode>
export type DrawingName = keyof typeof drawings

/** A small picture in lines, for empty states; decoration only. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg
      width="140"
      height="112"
      viewBox="0 0 140 112"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  )
}
