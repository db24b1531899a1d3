/**
 * Characters that some system refuses in file names, control characters, and the marks that turn the direction of
 * text round, with which a name could pretend to end differently. Joiners stay: emoji and Persian need them.
 */
const REFUSED = /[<>:"/\\|?*\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
/** Names Windows keeps for devices, with or without an ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
/** Most systems take 255 bytes; some room is left for the ending and for what a system appends. */
const LONGEST_BYTES = 180

/**
 * A file name made of any text, without its ending: usable on every system, as close to the text as that allows.
 * Letters of every script stay. Never empty.
 */
export function safeFileName(text: string): string {
  const clean = trimmed(text.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/g, ' '))
  const short = trimmed(cutToBytes(clean, LONGEST_BYTES))
  if (short === '') return 'Regulars'
  return DEVICES.test(short) ? `_${short}` : short
}

/** Neither a leading dot (hidden) nor trailing dots and spaces (Windows drops them). */
function trimmed(text: string): string {
  return text.replace(/^[.\s]+|[.\s]+$/g, '')
}

function cutToBytes(text: string, longest: number): string {
  const encoder = new TextEncoder()
  let bytes = 0
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += encoder.encode(segment).length
    if (bytes > longest) return kept
    kept += segment
  }
  return kept
}

/** Where the wanted file goes: with its ending (without the dot), should the owner have left it out. */
export function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`
}

/**
 * The name, or with a number the next one like it, that is not taken.
 * @param name with its ending
 * @returns e.g. 'Ann Lee.pdf', 'Ann Lee (2).pdf'
 */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  const dot = name.lastIndexOf('.')
  let free = name
  for (let number = 2; isTaken(free); number += 1) {
    free = `${name.slice(0, dot)} (${String(number)})${name.slice(dot)}`
  }
  return free
}

/** What a customer's page is asked for; the short form goes without saying. */
export function customerPage(
  customerId: number,
  { form, asOf }: { form?: 'short' | 'long' | undefined; asOf?: string | undefined },
): Readonly<Record<string, string | number | undefined>> {
  return { customerId, form: form === 'long' ? form : undefined, asOf }
}

/**
 * The route of a printed page.
 * @param parts what the page is about; absent ones are left out
 * @returns e.g. '/customer?customerId=5&asOf=2026-03-15'
 */
export function printRoute(
  kind: 'customer' | 'board' | 'portfolio' | 'review' | 'letter' | 'today' | 'persona' | 'labels',
  parts: Readonly<Record<string, string | number | undefined>>,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) query.set(name, String(value))
  const text = query.toString()
  return text === '' ? `/${kind}` : `/${kind}?${text}`
}
