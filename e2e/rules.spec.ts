import { looksRight } from './looks.ts'
import { expect, test } from './newsroom.ts'

test('an admin asks for more before review, and a claim then says so and leads to where it is put right', async ({
  as,
  desk,
}) => {
  test.slow()
  const admin = await as('admin')
  await admin.goto('/rules')
  await expect(admin.getByText('Nobody has changed the rules yet.')).toBeVisible()
  await admin.getByRole('radio', { name: 'The same, and where it points one way' }).check()
  await admin.getByRole('radio', { name: 'For every evidence' }).check()
  await admin.getByRole('button', { name: 'Set the rules' }).click()
  await expect(admin.getByText('Both sides: from “Where evidence points both ways')).toBeVisible()
  await admin.getByRole('button', { name: 'Set the rules' }).click()
  await expect(admin.getByRole('alert').filter({ hasText: 'nothing was done' })).toBeVisible()
  await looksRight(admin, 'rules', '/rules')

  const editor = await as('editor')
  const [claim] = await desk.database.sql<{ id: string; article_id: string }[]>`
    select id, article_id from claim where state = 'changes_requested' limit 1`
  await editor.goto(`/articles/${claim?.article_id}?claim=${claim?.id}`)
  await editor.getByRole('button', { name: 'say where it stands in evidence' }).first().click()
  await editor.getByRole('button', { name: 'all evidence points one way' }).first().click()
  await editor.keyboard.press('Enter')
  const verdict = editor.getByRole('form', { name: 'A verdict' })
  await verdict.getByLabel('What you looked for on the other side').fill('The ministry’s own count.')
  await verdict.getByRole('button', { name: 'Propose' }).click()
  await expect(editor.getByText('what speaks for and against is weighed').first()).toBeVisible()

  await editor.goto('/rules')
  await expect(editor.getByText('Set to: For every evidence')).toBeVisible()
  await expect(editor.getByRole('button', { name: 'Set the rules' })).toBeHidden()

  // The desk is that of other tests too.
  await admin.goto('/rules')
  await admin.getByRole('radio', { name: /^Where evidence points both ways/ }).check()
  await admin.getByRole('radio', { name: /^For every quote/ }).check()
  await admin.getByRole('button', { name: 'Set the rules' }).click()
  await expect(admin.getByText('from “For every evidence” to “For every quote”')).toBeVisible()
})
