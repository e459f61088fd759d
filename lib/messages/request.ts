import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { catalogue, preferredLanguage } from './catalogue.ts'

/** What next-intl asks for with every request: the reader's language, its words, and the newsroom's clock. */
export default getRequestConfig(async () => {
  const locale = preferredLanguage((await cookies()).get('locale')?.value, (await headers()).get('accept-language'))
  return {
    locale,
    messages: catalogue(locale),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
})
