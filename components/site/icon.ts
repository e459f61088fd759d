/** The house's mark in a browser's tab: a tick, in a blue that reads on light and dark. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M5 17l7 8L27 6" fill="none" stroke="#3f7cb8" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></svg>
`
