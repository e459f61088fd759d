import { useTranslations } from 'next-intl'
import { AreaField, ChoiceField, TextField } from '#components/ui/form-fields.tsx'
import style from './article-form.module.css'

/** What is known about an article besides its text: for adding one and for correcting it later. */
export function ArticleFields() {
  const t = useTranslations('article')
  return (
    <>
      <TextField name="title" label={t('field.title')} />
      <AreaField name="standfirst" label={t('field.standfirst')} rows={2} optional />
      <ChoiceField
        name="kind"
        label={t('field.kind')}
        hint={t('field.kindHint')}
        choices={(['theirs', 'ours'] as const).map((value) => ({ value, label: t(`kindLong.${value}`) }))}
      />
      <div className={style.pair}>
        <TextField name="byline" label={t('field.byline')} optional />
        <TextField name="outlet" label={t('field.outlet')} optional />
      </div>
      <TextField name="address" type="url" label={t('field.address')} optional />
      <div className={style.pair}>
        <TextField name="publishedOn" type="date" label={t('field.publishedOn')} optional />
        <TextField name="modifiedOn" type="date" label={t('field.modifiedOn')} optional />
      </div>
      <div className={style.pair}>
        <TextField name="caption" label={t('field.caption')} optional />
        <ChoiceField
          name="language"
          label={t('field.language')}
          choices={(['en', 'es'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
        />
      </div>
    </>
  )
}
