/**
 * The beginning of a text, as much of it as may be kept: at most `longest` UTF-16 units, and never half a character, which
 * could not be stored as it is.
 */
export function beginningOf(text: string, longest = Infinity): string {
  if (text.length <= longest) return text
  const last = text.codePointAt(longest - 1) ?? 0
  return text.slice(0, last > 0xff_ff ? longest - 1 : longest)
}
