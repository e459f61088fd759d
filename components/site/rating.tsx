import { Glyph } from '#components/claim/glyph.tsx'

/** A verdict by shape and word. */
export function Rating({ rating, name }: { rating: string; name: string }) {
  return (
    <span className="rating">
      <Glyph rating={rating} size={24} />
      <span>{name}</span>
    </span>
  )
}
