'use client'

import { Modal, Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Key } from './keys.tsx'
import style from './keys-list.module.css'

type Props = { keys: readonly Key[] | null; remembered: string; everywhere: string; onClose: () => void }

/** The keys by room, in a dialog; null means closed. */
export function KeysList({ keys, remembered, everywhere, onClose }: Props) {
  const t = useTranslations('desk.keys')
  const rooms = new Map<string, Key[]>()
  for (const key of keys ?? []) {
    const room = key.room ?? everywhere
    rooms.set(room, [...(rooms.get(room) ?? []), key])
  }
  return (
    <Modal
      opened={keys !== null}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      // A dialog's top line is no second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      {[...rooms].reverse().map(([room, list]) => (
        <section key={room} className={style.room}>
          <h3>{room}</h3>
          <dl>
            {list.map((key) => (
              <div key={key.key + key.does}>
                <dt>
                  {key.key.split(' ').map((stroke) => (
                    <kbd key={stroke}>{stroke.length === 1 ? stroke.toUpperCase() : stroke}</kbd>
                  ))}
                </dt>
                <dd>{key.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {keys && <SingleKeys remembered={remembered} />}
      <p className="small">{t('hint')}</p>
    </Modal>
  )
}

function SingleKeys({ remembered }: { remembered: string }) {
  const t = useTranslations('desk.keys')
  const [on, setOn] = useState(() => localStorage.getItem(remembered) !== 'off')
  const turn = (next: boolean) => {
    localStorage.setItem(remembered, next ? 'on' : 'off')
    setOn(next)
  }
  return <Switch checked={on} onChange={(event) => turn(event.currentTarget.checked)} label={t('on')} />
}
