import { addDays } from './random.mjs'

const scores = {
  star: [10, 10, 9, 9, 8],
  good: [9, 8, 8, 9, 7],
  fair: [7, 8, 6, 7],
  poor: [5, 6, 3, 4, 7],
}
const comments = {
  star: ['I tell everyone about you.', 'The only supplier who asks how the coffee sells.', ''],
  good: ['Good beans, good people.', 'Happy. Deliveries before ten would be perfect.', ''],
  fair: ['It is fine.', 'A bit dear.', ''],
  poor: ['There is cheaper coffee.', 'Nobody came when the grinder was stuck.', ''],
}
const complaints = [
  ['The delivery came on Thursday, not on Tuesday.', 'Brought it the same day, second bag free of charge.'],
  ['Two bags were open when they arrived.', 'Replaced both with the next round; stronger bags since.'],
  ['The grinder sticks again.', 'Lent them ours and had theirs repaired.'],
  ['Charged for a tasting that was said to be free.', 'Credited it and wrote the rules down.'],
  ['The new roast is darker than the sample was.', 'Changed back to the old profile.'],
]

/** How likely they are to recommend us, and what they complained of; the last complaints are still open. */
export function withFeedback(random, details, customers, end) {
  return details.map((one, index) => {
    const { quality, tier } = customers[index]
    const asked = tier !== 'prospect' && tier !== 'new' && random.percent(55)
    const complained =
      tier !== 'prospect' && random.percent({ star: 4, good: 8, fair: 14, poor: 45 }[quality])
    return {
      ...one,
      answers: asked ? answersOf(random, quality, end) : [],
      complaints: complained ? complaintsOf(random, quality, end) : [],
    }
  })
}

function answersOf(random, quality, end) {
  const years = random.percent(40) ? [380, 20] : [20]
  return years.map((back) => ({
    answeredOn: addDays(end, -back - random.whole(0, 25)),
    score: random.one(scores[quality]),
    comment: random.one(comments[quality]),
  }))
}

function complaintsOf(random, quality, end) {
  return Array.from({ length: quality === 'poor' ? random.whole(1, 3) : 1 }, () => {
    const [text, remedy] = random.one(complaints)
    const back = random.whole(2, 400)
    const happenedOn = addDays(end, -back)
    const resolved = back > 12
    return {
      happenedOn,
      text,
      resolvedOn: resolved ? addDays(happenedOn, random.whole(0, 9)) : null,
      remedy: resolved ? remedy : '',
    }
  }).sort((one, other) => (one.happenedOn < other.happenedOn ? -1 : 1))
}
