import { useSearchParams } from 'next/navigation'
import { useCallback, useState } from 'react'
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

  const choose = useCallback((id: string | null) => {
    // Not read back from the address: it follows too late for a key that is pressed twice.
    setChosen(id)
    const to = new URL(window.location.href)
    if (id) to.searchParams.set('claim', id)
    else to.searchParams.delete('claim')
    window.history.replaceState(null, '', to)
  }, [])
  const goTo = useCallback((at: number | null) => {
    setSentence(at)
    setPassage(null)
  }, [])
  const drafts = { draft, setDraft, editing, setEditing, pinning, setPinning }
  return { chosen, choose, near, setNear, sentence, goTo, passage, setPassage, ...drafts }
}

export type Place = ReturnType<typeof usePlace>
