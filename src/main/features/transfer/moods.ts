import { normalHeader } from './headers'

/** A mood from −2 (bad) to 2 (very good). */
type Mood = -2 | -1 | 0 | 1 | 2

const words: readonly (readonly [Mood, string])[] = [
  [
    2,
    `great excellent delighted verygood wonderful fantastic veryhappy verysatisfied verypositive sehrgut hervorragend begeistert
     sehrzufrieden tresbien tresbon tressatisfait excelente muybien muybueno muysatisfecho ottimo eccellente moltobene
     uitstekend zeergoed geweldig`,
  ],
  [
    1,
    `good happy positive satisfied pleased ratherfriendly friendly gut positiv zufrieden freundlich bon bien content positif
     satisfait bueno positivo satisfecho contento buono bene soddisfatto goed positief tevreden blij`,
  ],
  [0, 'neutral ok okay fine mixed soso neither neutre neutro neutraal mittel moyen correct regular normal'],
  [
    -1,
    `bad ratherbad unhappy negative dissatisfied poor annoyed schlecht negativ unzufrieden mauvais mal negatif mecontent
     insatisfait malo negativo insatisfecho cattivo male insoddisfatto slecht negatief ontevreden`,
  ],
  [
    -2,
    `terrible awful angry furious verybad verynegative horrible sehrschlecht schrecklich wutend tresmauvais pesimo muymalo
     pessimo zeerslecht vreselijk boos`,
  ],
]
const moodOfWord: ReadonlyMap<string, Mood> = new Map(
  words.flatMap(([mood, list]) => list.split(/\s+/).map((word) => [word, mood] as const)),
)

const signs: readonly (readonly [Mood, string])[] = [
  [2, '😀 😃 😄 😁 😆 😍 🤩 🥰 😎 :D :-D =D ++'],
  [1, '🙂 😊 ☺ 😌 🤗 👍 :) :-) =) ;) ;-) +'],
  [0, '😐 😶 😑 🤔 :| :-| =|'],
  [-1, '🙁 ☹ 😕 😟 😞 👎 :( :-( =( :/ :-/'],
  [-2, `😠 😡 🤬 😢 😭 😤 😩 :'( :'-( >:( >:-( --`],
]
const moodOfSign: ReadonlyMap<string, Mood> = new Map(
  signs.flatMap(([mood, list]) => list.split(' ').map((sign) => [sign, mood] as const)),
)

const whole = /^([+\-−–]?)(\d{1,2})(?:[.,]0+)?$/
const ofFive = /^([1-5])\s*(?:\/|of|von|sur|de|van|su)\s*5$/i
const stars = /^([★⭐*]{1,5})☆*$/u

function wholeNumber(text: string): number | null {
  const match = whole.exec(text)
  if (!match) return null
  const number = Number(match[2])
  return match[1] === '' || match[1] === '+' ? number : 0 - number
}

/** Reads 1–5: a whole number, `4/5`, stars. Null for everything else. */
export function oneToFive(text: string): number | null {
  // Each sign of a star is one UTF-16 unit, so the length of the text is their number.
  const number = wholeNumber(text) ?? Number(ofFive.exec(text)?.[1] ?? stars.exec(text)?.[1]?.length ?? 0)
  return number >= 1 && number <= 5 ? number : null
}

/**
 * A reader of moods that has looked at the whole column, because 2 is very good between −2 and 2 and bad between 1 and 5. A
 * column whose numbers fit neither, or both, leaves its numbers unread: nothing is better than the opposite.
 */
export function moodReader(column: readonly string[]): (text: string) => Mood | null {
  const scale = scaleOf(column)
  return (text) => {
    const cell = text.replace(/\uFE0F/g, '').trim()
    const number = wholeNumber(cell)
    if (number !== null) {
      const mood = scale === 'oneToFive' ? number - 3 : number
      return scale !== null && isMood(mood) ? mood : null
    }
    const five = oneToFive(cell)
    if (five !== null) return (five - 3) as Mood
    return moodOfSign.get(cell) ?? moodOfWord.get(normalHeader(cell)) ?? null
  }
}

function isMood(number: number): number is Mood {
  return number >= -2 && number <= 2
}

function scaleOf(column: readonly string[]): 'signed' | 'oneToFive' | null {
  let [lowest, highest] = [Infinity, -Infinity]
  let hasPlus = false
  for (const text of column) {
    const number = wholeNumber(text.trim())
    if (number === null) continue
    lowest = Math.min(lowest, number)
    highest = Math.max(highest, number)
    hasPlus ||= text.trim().startsWith('+')
  }
  if ((lowest <= 0 || hasPlus) && lowest >= -2 && highest <= 2) return 'signed'
  return lowest >= 1 && highest >= 3 && highest <= 5 ? 'oneToFive' : null
}
