import { expect, test } from './newsroom.ts'
import { openProvider } from './open-id.ts'
import { serveBeside } from './serving.ts'

test('a newsroom’s own provider lets in whom the desk has invited, and nobody else', async ({ desk, browser }) => {
  test.slow()
  const provider = await openProvider()
  const other = await serveBeside(desk, provider.environment)
  try {
    const page = await (await browser.newContext({ baseURL: other.address })).newPage()
    const enter = async (visitor: typeof provider.visitor) => {
      provider.visitor = visitor
      await page.goto('/sign-in?next=%2Fsources')
      await page.getByRole('button', { name: 'The House' }).click()
    }
    await enter({ email: 'stranger@desk.example', email_verified: true })
    await expect(page.getByText('You are known there, but not invited here.')).toBeVisible()
    await enter({ email: 'reviewer@desk.example', email_verified: false })
    await expect(page.getByText('You are known there, but not invited here.')).toBeVisible()
    await enter({ email: 'Reviewer@desk.example', email_verified: true })
    await expect(page).toHaveURL(/\/sources$/)
    await expect(page.getByText('Ravi Solano')).toBeVisible()
  } finally {
    await other.close()
    await provider.close()
  }
})
