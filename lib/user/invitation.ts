export const invitationDays = 7

/** The one-time address to hand over, under the desk's base address (no trailing slash). */
export const invitationAddress = (base: string, token: string): string => `${base}/invitation/${token}`
