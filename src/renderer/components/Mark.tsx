/** The mark of Regulars: a ring with a full heart of it; decoration only. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="11.5" fill="none" stroke="var(--accent)" strokeWidth="2.5" opacity="0.35" />
      <path
        d="M14 2.5a11.5 11.5 0 1 1-9.96 5.75"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx="14" cy="14" r="4.5" fill="var(--accent)" />
    </svg>
  )
}
