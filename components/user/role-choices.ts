'use client'

import { useTranslations } from 'next-intl'
import { roleSchema } from '#lib/user/schema.ts'

/** The roles to choose from, each with what it is for. */
export function useRoleChoices(): { value: string; label: string }[] {
  const t = useTranslations()
  return roleSchema.options.map((role) => ({
    value: role,
    label: `${t(`desk.roles.${role}`)}: ${t(`people.roleHints.${role}`)}`,
  }))
}
