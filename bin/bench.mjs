import { spawnSync } from 'node:child_process'

process.chdir(decodeURIComponent(new URL('..', import.meta.url).pathname).replace(/^\/([A-Za-z]:)/, '$1'))
const { told } = await import('./say.mjs')

/** `npm run bench`: ratios against peers and limits, all taken in this one run. Words choose: `anchor pages approve start`. */
await told(async () => {
  const { homeOf } = await import('./home.mjs')
  const { generateClient, install } = await import('./install.mjs')
  const { build } = await import('./build.mjs')
  const home = homeOf()
  await install(home.log)
  await generateClient(home.log)
  const words = process.argv.slice(2)
  // Text alone needs no desk to be built.
  if (words.length === 0 || words.some((word) => word !== 'anchor')) await build(home.log)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'bench/run.ts', ...words], {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '--no-deprecation' },
  })
  process.exitCode = status ?? 1
})
