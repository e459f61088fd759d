import type { Scale } from '#lib/verdict/schema.ts'
import { type House, Page } from './page.tsx'
import { Rating } from './rating.tsx'

const steps = ['claims', 'evidence', 'eyes', 'confidential', 'snapshot', 'corrections', 'record'] as const

/** What the ratings mean, from the scale in force, and how a verdict comes about. */
export function MethodologyPage({ scale, ...house }: House & { scale: Scale }) {
  const { t, language } = house.words
  const line = scale.ratings.map(({ value }) => value).filter((value) => value > 0)
  const [worst, best] = [Math.min(...line), Math.max(...line)]
  return (
    <Page {...house} title={`${house.newsroom.name}: ${t('methodology.heading')}`} description={t('methodology.lede')}>
      <h1>{t('methodology.heading')}</h1>
      <p className="lede">{t('methodology.lede')}</p>
      <h2>{t('methodology.ratings')}</h2>
      <p className="small">{t('methodology.scale', { number: scale.number })}</p>
      <dl className="scale">
        {scale.ratings.map(({ key, value, name, definition }) => (
          <div key={key} id={key}>
            <dt>
              <Rating rating={key} name={name[language]} />
            </dt>
            <dd>
              {definition[language]}
              <br />
              <span className="small">
                {value > 0 ? t('methodology.value', { value, worst, best }) : t('methodology.outside')}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('methodology.steps')}</h2>
      {steps.map((step) => (
        <p key={step}>{t(`methodology.${step}`)}</p>
      ))}
    </Page>
  )
}

/** What stands where nothing stands. */
export function NothingPage(house: House) {
  const { t } = house.words
  return (
    <Page {...house} title={t('nothing.title')} description={t('nothing.body')} unlisted>
      <h1>{t('nothing.title')}</h1>
      <p className="lede">{t('nothing.body')}</p>
      <p>
        <a href="/">{t('list')}</a>
      </p>
    </Page>
  )
}
