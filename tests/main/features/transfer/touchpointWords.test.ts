import { describe, expect, test } from 'vitest'
import { parseMinutes } from '../../../../src/main/features/transfer/duration'
import { moodReader, oneToFive } from '../../../../src/main/features/transfer/moods'
import { initiativeOf, touchpointKindOf } from '../../../../src/main/features/transfer/touchpointWords'

describe('how long it took', () => {
  test.each([
    ['45', 45],
    ['0', 0],
    ['12.4', 12],
    ['1:30', 90],
    ['01:30:00', 90],
    ['00:00:20', 1],
    ['1h 30', 90],
    ['1h30', 90],
    ['1 h 30 min', 90],
    ['1 Std. 30 Min.', 90],
    ['1,5 h', 90],
    ['90min', 90],
    ['PT1H30M', 90],
    ['2 hours', 120],
    ['240:00', 14_400],
    ['240:01', null],
    ['-5', null],
    ['30 1h', null],
    ['2 visits', null],
    ['30.', 30],
    ['soon', null],
  ])('%s in minutes is %s', (text, minutes) => {
    expect(parseMinutes(text, 'minutes', '.')).toBe(minutes)
  })

  test('a bare number counts in the unit of its column', () => {
    expect(parseMinutes('1.25', 'hours', '.')).toBe(75)
    expect(parseMinutes('1,25', 'hours', ',')).toBe(75)
    expect(parseMinutes('1:15', 'hours', '.')).toBe(75)
    expect(parseMinutes('192', 'seconds', '.')).toBe(3)
    expect(parseMinutes('3:12', 'seconds', '.')).toBe(3)
    expect(parseMinutes('5', 'seconds', '.')).toBe(1)
  })
})

test.each([
  ['Call', 'call'],
  ['Phone call', 'call'],
  ['Anruf', 'call'],
  ['Télephonique', 'call'],
  ['Incoming call', 'call'],
  ['E-Mail', 'email'],
  ['WhatsApp', 'message'],
  ['On-site visit', 'visit'],
  ['Vor-Ort-Termin', 'visit'],
  ['Service call', 'service'],
  ['Reunión', 'meeting'],
  ['Rendez-vous', 'meeting'],
  ['Lieferung', 'delivery'],
  ['Lettera', 'letter'],
  ['Karaoke', null],
  ['', null],
])('%s is a touchpoint of the kind %s', (text, kind) => {
  expect(touchpointKindOf(text)).toBe(kind)
})

test.each([
  ['Outgoing', 'proactive'],
  ['OUT', 'proactive'],
  ['Wir', 'proactive'],
  ['Call outbound', 'proactive'],
  ['in', 'reactive'],
  ['Incoming call', 'reactive'],
  ['Missed call', 'reactive'],
  ['Eingehend', 'reactive'],
  ['In person', null],
  ['Sideways', null],
])('%s was %s', (text, initiative) => {
  expect(initiativeOf(text)).toBe(initiative)
})

describe('how it felt', () => {
  const read = (...column: string[]) => column.map(moodReader(column))

  test('a scale is known by all of its numbers', () => {
    expect(read('-2', '-1', '0', '1', '+2')).toEqual([-2, -1, 0, 1, 2])
    expect(read('1', '2', '3', '4', '5')).toEqual([-2, -1, 0, 1, 2])
    expect(read('5', '4')).toEqual([2, 1])
    expect(read('+1', '+2')).toEqual([1, 2])
  })

  test('numbers that fit two scales or none are left unread, since they may mean the opposite', () => {
    expect(read('1', '2')).toEqual([null, null])
    expect(read('0', '4')).toEqual([null, null])
    expect(read('3', '9')).toEqual([null, null])
    expect(read('-3', '1')).toEqual([null, null])
  })

  test('words, smileys, stars and fractions of five need no scale', () => {
    expect(read('Great', 'zufrieden', 'OK', 'mécontent', 'awful', 'purple')).toEqual([2, 1, 0, -1, -2, null])
    expect(read('😀', '🙂', '😐', '☹️', '😡', ':-)', ":'(", '--')).toEqual([2, 1, 0, -1, -2, 1, -2, -2])
    expect(read('★★★★☆', '1/5', '3 of 5')).toEqual([1, -2, 0])
  })
})

test.each([
  ['4', 4],
  ['4.0', 4],
  ['4,0', 4],
  ['5/5', 5],
  ['★★', 2],
  ['⭐⭐⭐', 3],
  ['0', null],
  ['6', null],
  ['4.5', null],
  ['-3', null],
  ['four', null],
  ['', null],
])('%s is the rating %s', (text, rating) => {
  expect(oneToFive(text)).toBe(rating)
})
