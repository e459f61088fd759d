import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { press } from '#components/site/press.tsx'
import { closeDatabase, database } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { openNewsroom } from '#lib/publication/writes.ts'
import { demoPeople } from './demo/people.ts'
import { demoStory } from './demo/story.ts'

/** Fills an empty database with the demonstration newsroom, by the desk's own verbs, and keeps its sign-ins beside the data. */
if ((await database().user.count()) === 0) {
  await openNewsroom(press, { name: 'The Demonstration Desk', language: 'en', demonstration: true })
  const { people, signIns } = await demoPeople()
  // Before the story: should it break half way, the desk can still be entered.
  const home = env().TICKMARK_HOME
  mkdirSync(home, { recursive: true })
  const lines = signIns.map(({ email, password, roles }) => `${email.padEnd(24)} ${password}   ${roles.join(', ')}`)
  writeFileSync(join(home, 'sign-ins.txt'), `${lines.join('\n')}\n`, { mode: 0o600 })
  await demoStory(people)
}
await closeDatabase()
