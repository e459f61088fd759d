/** Next's smallest static page: the peer that public pages are measured against. */
export default function Page() {
  return <p>Hello</p>
}
