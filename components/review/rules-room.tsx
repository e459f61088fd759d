'use client'

import { Radio } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { ActForm } from '#components/ui/form.tsx'
import { When } from '#components/ui/when.tsx'
import type { Action } from '#lib/action-result.ts'
import {
  type DeskRules,
  type RuleKey,
  type RulesSet,
  ruleChoices,
  ruleKeys,
  setRulesInput,
} from '#lib/review/schema.ts'
import { may } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import style from './rules-room.module.css'

type Props = { actor: Actor; rules: DeskRules; set: Action }

/** The rules of the desk: what each asks, how strict it can be, and who has set it so. Only an admin sets them. */
export function RulesRoom({ actor, rules, set }: Props) {
  const t = useTranslations('review.rules')
  const { number, settings, history } = rules
  return (
    <div className={style.page}>
      <h1>{t('title')}</h1>
      <p className={style.lead}>{t('lead')}</p>
      {may(actor, 'setRules') ? (
        // A newer setting is another form: what it holds at first is what stands.
        <ActForm
          key={number}
          schema={setRulesInput}
          action={set}
          initial={{ settings }}
          fixed={{ number }}
          submit={t('set')}
          label={t('title')}
        >
          {ruleKeys.map((key) => (
            <Rule key={key} name={key}>
              {ruleChoices[key].length > 1 && <Choices rule={key} />}
            </Rule>
          ))}
        </ActForm>
      ) : (
        <>
          {ruleKeys.map((key) => (
            <Rule key={key} name={key}>
              {ruleChoices[key].length > 1 && <p>{t('now', { choice: t(`choices.${key}.${settings[key]}`) })}</p>}
            </Rule>
          ))}
          <p className="small quiet">{t('whoSets')}</p>
        </>
      )}
      <h2>{t('history')}</h2>
      {history.length === 0 ? <p>{t('never')}</p> : <History history={history} />}
    </div>
  )
}

function Rule({ name, children }: { name: RuleKey; children: ReactNode }) {
  const t = useTranslations('review.rules')
  return (
    <section className={style.rule} aria-labelledby={`rule-${name}`}>
      <div>
        <h2 id={`rule-${name}`}>{t(`names.${name}`)}</h2>
        <p className="small">{t(`why.${name}`)}</p>
      </div>
      <div>{children || <p className="small quiet">{t('fixed')}</p>}</div>
    </section>
  )
}

function Choices({ rule }: { rule: RuleKey }) {
  const t = useTranslations('review.rules')
  const { field } = useController({ name: `settings.${rule}` })
  return (
    <Radio.Group aria-labelledby={`rule-${rule}`} value={field.value} onChange={field.onChange}>
      {ruleChoices[rule].map((choice, place) => (
        <Radio
          key={choice}
          value={choice}
          mt={8}
          label={place === 0 ? t('first', { choice: say(t, rule, choice) }) : say(t, rule, choice)}
        />
      ))}
    </Radio.Group>
  )
}

function History({ history }: { history: readonly RulesSet[] }) {
  const t = useTranslations('review.rules')
  return (
    <ol className={style.history}>
      {history.map(({ number, by, at, changes }) => (
        <li key={number}>
          <span className="small">{t.rich('by', { name: by, at: () => <When at={at} /> })}</span>
          <ul>
            {changes.map(({ key, from, to }) => (
              <li key={key}>
                {t('changed', { rule: t(`names.${key}`), from: say(t, key, from), to: say(t, key, to) })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

// A rule's choices are data, so their words are looked up by name; a test holds the table against the catalogue.
const say = (t: ReturnType<typeof useTranslations<'review.rules'>>, rule: RuleKey, choice: string) =>
  t(`choices.${rule}.${choice}` as 'choices.sources.two')
