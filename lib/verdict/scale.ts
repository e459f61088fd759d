import type { Rating } from './schema.ts'

/**
 * The scale that a newsroom opens with. Values run from 1 (False) to 5 (True), as ClaimReview counts them; 0 is outside the
 * line: what cannot be decided is neither more nor less true. Which words a rating has is data: a later scale may say it anew.
 */
export const defaultRatings: Rating[] = [
  {
    key: 'true',
    value: 5,
    name: { en: 'True', es: 'Verdadero' },
    definition: {
      en: 'The statement holds as it was made, and nothing that matters is left out.',
      es: 'La afirmación se sostiene tal como se hizo y no omite nada importante.',
    },
  },
  {
    key: 'mostly-true',
    value: 4,
    name: { en: 'Mostly true', es: 'Mayormente verdadero' },
    definition: {
      en: 'The core holds. A detail is off, or something is missing that would not change the picture.',
      es: 'Lo esencial se sostiene. Falla un detalle, o falta algo que no cambiaría el panorama.',
    },
  },
  {
    key: 'half-true',
    value: 3,
    name: { en: 'Half true', es: 'Verdad a medias' },
    definition: {
      en: 'Part of the statement holds and part does not, or it holds only under conditions that were not named.',
      es: 'Una parte se sostiene y otra no, o solo se sostiene en condiciones que no se mencionaron.',
    },
  },
  {
    key: 'misleading',
    value: 2,
    name: { en: 'Misleading', es: 'Engañoso' },
    definition: {
      en: 'The words or figures may be right, but the way they are put together leads to a wrong conclusion.',
      es: 'Las palabras o las cifras pueden ser correctas, pero la forma de presentarlas lleva a una conclusión equivocada.',
    },
  },
  {
    key: 'mostly-false',
    value: 2,
    name: { en: 'Mostly false', es: 'Mayormente falso' },
    definition: {
      en: 'There is a grain of truth, but what the statement mainly says does not hold.',
      es: 'Hay algo de verdad, pero lo principal de la afirmación no se sostiene.',
    },
  },
  {
    key: 'false',
    value: 1,
    name: { en: 'False', es: 'Falso' },
    definition: {
      en: 'The evidence contradicts the statement.',
      es: 'Las pruebas contradicen la afirmación.',
    },
  },
  {
    key: 'unproven',
    value: 0,
    name: { en: 'Unproven', es: 'Sin pruebas' },
    definition: {
      en: 'With the evidence that can be had today, nobody can say whether the statement holds.',
      es: 'Con las pruebas disponibles hoy, nadie puede decir si la afirmación se sostiene.',
    },
  },
]
