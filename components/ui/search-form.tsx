import { Button } from '@mantine/core'
import style from './search-form.module.css'

type Props = { query: string; label: string; find: string }

/** A search within a list: a plain form that puts the words into the address as `q`, so that a result can be handed on. */
export function SearchForm({ query, label, find }: Props) {
  return (
    <search className={style.search}>
      <form>
        <label className="unseen" htmlFor="q">
          {label}
        </label>
        <input id="q" name="q" type="search" defaultValue={query} placeholder={label} maxLength={200} />
        <Button type="submit">{find}</Button>
      </form>
    </search>
  )
}
