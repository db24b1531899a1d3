import classes from './Avatar.module.css'

const tints = ['teal', 'blue', 'ochre', 'brick'] as const

/** A drawn stand-in for a portrait: the initials, in a colour that stays with the name. Decoration only. */
export function Avatar({ name, size = 40 }: { name: string; size?: number | string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" className={classes.avatar}>
      <g data-tint={tintOf(name)}>
        <circle cx="20" cy="20" r="19" className={classes.disc} />
        <text x="20" y="20.5" textAnchor="middle" dominantBaseline="central" className={classes.letters}>
          {initialsOf(name)}
        </text>
      </g>
    </svg>
  )
}

/** 'Hannah van der Berg' → 'HB'; whole letters of any script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words
  return chosen
    .map((word) => firstLetter(word ?? ''))
    .join('')
    .toLocaleUpperCase()
}

function firstLetter(word: string): string {
  for (const { segment } of new Intl.Segmenter().segment(word)) return segment
  return ''
}

function tintOf(name: string): string {
  let sum = 0
  for (const letter of name) sum += letter.codePointAt(0) ?? 0
  return tints[sum % tints.length] ?? 'teal'
}
