import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { placeOnScreens, readWindowPlace, writeWindowPlace } from '../../../src/main/desktop/window-place'

const place = { x: 40, y: 60, width: 1300, height: 900, maximised: true }
const screen = { x: 0, y: 0, width: 1920, height: 1040 }

describe('the file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regulars-place-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  test('is read as it was written, and nothing is left beside it', () => {
    const file = join(folder, 'window', 'place.json')
    writeWindowPlace(file, place)
    writeWindowPlace(file, { ...place, x: 41 })
    expect(readWindowPlace(file)).toEqual({ ...place, x: 41 })
    expect(readdirSync(join(folder, 'window'))).toEqual(['place.json'])
    expect(readFileSync(file, 'utf8')).toContain('41')
  })

  test.each([
    '',
    '{',
    '{"x":1}',
    '{"x":1,"y":2,"width":-5,"height":9,"maximised":false}',
    '{"x":1,"y":2,"width":5,"height":9,"maximised":1}',
    '{"x":1.5,"y":2,"width":5,"height":9,"maximised":true}',
    '{"x":1,"y":2,"width":"5","height":9,"maximised":true}',
    'null',
    '"5"',
  ])('counts as absent when it holds %s', (text) => {
    const file = join(folder, 'place.json')
    writeFileSync(file, text)
    expect(readWindowPlace(file)).toBeNull()
  })

  test('need not be there', () => {
    expect(readWindowPlace(join(folder, 'none.json'))).toBeNull()
  })
})

describe('the place', () => {
  test('is the default, centred, the first time', () => {
    expect(placeOnScreens(null, [screen])).toEqual({ width: 1280, height: 800 })
  })

  test('is where it was', () => {
    expect(placeOnScreens(place, [screen])).toEqual({ x: 40, y: 60, width: 1300, height: 900 })
  })

  test('is centred when its screen is gone', () => {
    expect(placeOnScreens({ ...place, x: 2500 }, [screen])).toEqual({ width: 1300, height: 900 })
    expect(placeOnScreens({ ...place, x: 2500 }, [screen, { ...screen, x: 1920 }])).toMatchObject({ x: 2500 })
    expect(placeOnScreens({ ...place, y: -400 }, [screen])).not.toHaveProperty('y')
  })

  test('is never smaller than what the screens are made for, nor larger than the screen', () => {
    expect(placeOnScreens({ ...place, width: 300, height: 200 }, [screen])).toMatchObject({
      width: 1024,
      height: 700,
    })
    expect(placeOnScreens({ ...place, width: 4000, height: 3000 }, [screen])).toMatchObject({
      width: 1920,
      height: 1040,
    })
  })
})
