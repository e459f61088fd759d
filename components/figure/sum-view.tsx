import {
  barsOf,
  coversSentence,
  outcomeSentence,
  quantityIn,
  type SaySum,
  steps,
  type Told,
  writtenQuantity,
} from './sum-words.ts'

type Props = {
  sum: Told
  say: SaySum
  language: string
  /** Address of an evidence by its number; without it evidence is named, not linked. */
  evidenceAt?: (number: number) => string
  /** Whether the working stands open. */
  open?: boolean
}

/** A sum in words and bars, with everything that somebody needs to redo it. The desk and the public page show the same; no hooks. */
export function SumView({ sum, say, language, evidenceAt, open = false }: Props) {
  const spoken = { say, language }
  const { outcome } = sum
  const values = sum.values.map((value, place) => ({ value, place }))
  return (
    <>
      <p>
        <b>{outcomeSentence(spoken, outcome)}</b>
      </p>
      <Explained sum={sum} say={say} />
      <SumBars sum={sum} say={say} language={language} />
      <details open={open}>
        <summary>{steps(spoken, sum)}</summary>
        <ul>
          {values.map(({ value, place }) => (
            <li key={place}>
              {say('shown.value', { label: value.label, quantity: writtenQuantity(spoken, value) })}
              {value.of ? ` ${say('shown.of', { of: value.of })}` : null}
              {value.evidence === null ? null : (
                <>
                  {' · '}
                  <From number={value.evidence} say={say} {...(evidenceAt ? { at: evidenceAt(value.evidence) } : {})} />
                </>
              )}
            </li>
          ))}
        </ul>
        <p>
          {coversSentence(spoken, sum)} {say('shown.rounding')}
        </p>
      </details>
      {sum.note ? <p>{sum.note}</p> : null}
    </>
  )
}

function From({ number, say, at }: Pick<Props, 'say'> & { number: number; at?: string }) {
  const words = say('shown.from', { number })
  return at ? <a href={at}>{words}</a> : words
}

function Explained({ sum: { outcome }, say }: Pick<Props, 'sum' | 'say'>) {
  if (outcome.explanations.length === 0) return null
  return (
    <ul>
      {outcome.explanations.map(({ kind, detail }) => (
        <li key={`${kind} ${detail}`}>{say(`explanations.${kind}`, { detail: detail ?? '' })}</li>
      ))}
    </ul>
  )
}

/** Claim and result as two bars on one line from zero. The table says in words what the bars show. */
function SumBars({ sum: { outcome }, say, language }: Pick<Props, 'sum' | 'say' | 'language'>) {
  const unitOf = { claimed: outcome.claimed.unit, computed: outcome.unit }
  return (
    <table>
      <caption>{say('chart.caption')}</caption>
      <tbody>
        {barsOf(outcome).map(({ name, value, from, width }) => (
          <tr key={name}>
            <th scope="row">{say(`chart.${name}`)}</th>
            <td>{quantityIn({ say, language }, value, unitOf[name])}</td>
            <td>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect x={from} width={width} height="10" fill="currentColor" opacity={name === 'claimed' ? 0.45 : 1} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
