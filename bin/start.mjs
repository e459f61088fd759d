// Runs on whatever Node there is, before anything is installed: nothing newer than plain imports until it is checked.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tickmark needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exitCode = 1
} else {
  process.chdir(decodeURIComponent(new URL('..', import.meta.url).pathname).replace(/^\/([A-Za-z]:)/, '$1'))
  const words = process.argv.slice(2)
  const { told } = await import('./say.mjs')
  if (words[0] === '--command') await told(async () => (await import('./command.mjs')).command(words.slice(1)))
  else await told(async () => (await import('./desk.mjs')).openDesk({ development: words.includes('--dev') }))
}
