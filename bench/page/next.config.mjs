/** Settings of its own: without any Next would take the desk's, whose paths lead nowhere from here. */
export default {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true, tsconfigPath: '../../tsconfig.next.json' },
}
