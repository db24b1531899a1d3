/** The first `most` of a list and how many were left out; never leaves out just one. */
export function cut<Item>(items: readonly Item[], most: number): { shown: readonly Item[]; more: number } {
  if (items.length <= most + 1) return { shown: items, more: 0 }
  return { shown: items.slice(0, most), more: items.length - most }
}

/** A text cut after a word at about `most` characters, with '…'; line breaks beyond `lines` are cut as well. */
export function cutText(text: string, most: number, lines = 12): string {
  const rows = text.trim().split('\n')
  const fewer = rows.length > lines ? `${rows.slice(0, lines).join('\n')} …` : rows.join('\n')
  const head = firstCharacters(fewer, most)
  if (head.length === fewer.length) return fewer
  const word = head.search(/\s\S*$/)
  return `${(word > most * 0.6 ? head.slice(0, word) : head).trimEnd()} …`
}

/** Cuts between characters as people see them, never inside an emoji or between a letter and its accent. */
function firstCharacters(text: string, most: number): string {
  let count = 0
  for (const { index } of new Intl.Segmenter().segment(text)) {
    if (count === most) return text.slice(0, index)
    count += 1
  }
  return text
}
