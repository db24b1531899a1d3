import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Pager } from '../../../src/renderer/components/Pager'
import { show } from '../support'

function List({ size = 25, beginsWith = 60 }) {
  const [offset, setOffset] = useState(0)
  const [total, setTotal] = useState(beginsWith)
  return (
    <>
      <p>From {offset}</p>
      {[26, 25, 0].map((left) => (
        <button key={left} type="button" onClick={() => setTotal(left)}>
          Leave {left}
        </button>
      ))}
      <Pager offset={offset} size={size} total={total} onOffset={setOffset} />
    </>
  )
}

const next = () => screen.getByRole('button', { name: 'Next' })
const leave = (left: number) => screen.getByRole('button', { name: `Leave ${String(left)}` })

test('leads from page to page and no further', async () => {
  const { user } = show(<List />)
  expect(screen.getByRole('status')).toHaveTextContent('1 to 25 of 60')
  expect(screen.getByRole('button', { name: 'Back' })).toBeDisabled()
  await user.click(next())
  await user.click(next())
  expect(screen.getByRole('status')).toHaveTextContent('51 to 60 of 60')
  expect(next()).toBeDisabled()
})

test('leads back from a page whose rows are gone', async () => {
  const { user } = show(<List />)
  await user.click(next())
  await user.click(next())
  await user.click(leave(26))
  expect(await screen.findByText('From 25')).toBeInTheDocument()
  expect(screen.getByRole('status')).toHaveTextContent('26 to 26 of 26')
  await user.click(leave(25))
  expect(await screen.findByText('From 0')).toBeInTheDocument()
  expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull()
  await user.click(leave(0))
  expect(screen.getByText('From 0')).toBeInTheDocument()
})
