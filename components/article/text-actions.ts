import type { Action } from '#lib/action-result.ts'

/** What can be done to an article's text, each giving a new version: one server action for each verb, handed down from the route. */
export type TextActions = { replaceText: Action; restoreLine: Action; setBlockAside: Action }
