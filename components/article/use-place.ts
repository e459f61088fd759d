import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import type { Range } from '#lib/article/schema.ts'

/**
 * Where somebody is in the galley: the claim that is chosen (in the address, so that it can be sent on), the claim pointed
 * at, the sentence and the words the keys are at, the words a new claim is being made of, the paragraph that is being edited, and
 * the claim that words are being looked for.
 */
export function usePlace() {
  const parameters = useSearchParams()
  const [chosen, setChosen] = useState(parameters.get('claim'))
  const [near, setNear] = useState<string | null>(null)
  const [sentence, setSentence] = useState<number | null>(null)
  const [passage, setPassage] = useState<Range | null>(null)
  const [draft, setDraft] = useState<Range | null>(null)
  const [editing, setEditing] = useState<number | null>(null)
  const [pinning, setPinning] = useState<string | null>(null)

  // Not read back from the address: it follows too late for a key that is pressed twice.
  const choose = setChosen
  useEffect(() => writeAddress(chosen))
  const goTo = useCallback((at: number | null) => {
    setSentence(at)
    setPassage(null)
  }, [])
  const drafts = { draft, setDraft, editing, setEditing, pinning, setPinning }
  return { chosen, choose, near, setNear, sentence, goTo, passage, setPassage, ...drafts }
}

// Past Next's own ears. It takes a page with other search parameters for another page: reading it anew after every choice
// would ask twice, and two choices in a row would load the whole page. It also writes back the address that it knows
// whenever the page was read anew, hence after every drawing.
function writeAddress(chosen: string | null): void {
  const to = new URL(window.location.href)
  if (to.searchParams.get('claim') === chosen) return
  if (chosen) to.searchParams.set('claim', chosen)
  else to.searchParams.delete('claim')
  History.prototype.replaceState.call(window.history, window.history.state, '', to)
}

export type Place = ReturnType<typeof usePlace>
