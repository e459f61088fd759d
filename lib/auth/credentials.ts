import { Refusal } from '#lib/refusal.ts'
import { personByEmail } from '#lib/user/reads.ts'
import { attemptSucceeded, countAttempt } from './attempts.ts'
import { passwordFits } from './password.ts'

type Given = { email: string; password: string; address: string }

/**
 * Who signs in with this e-mail address and password, from this network address.
 * @throws Refusal `too-many-attempts`; `wrong-sign-in`, the same for an unknown account and a wrong password;
 * `disabled-account`, told only to whoever knows the password.
 */
export async function checkCredentials({ email, password, address }: Given) {
  const attempt = { account: email, address }
  const id = await countAttempt(attempt)
  const person = await personByEmail(email)
  if (!(await passwordFits(password, person?.passwordHash ?? null)) || !person) throw new Refusal('wrong-sign-in')
  await attemptSucceeded(id, attempt)
  if (person.disabledAt) throw new Refusal('disabled-account')
  return { id: person.id, sessionVersion: person.sessionVersion }
}
