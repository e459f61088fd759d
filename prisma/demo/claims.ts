import { claim, type DemoClaim, government, inTheText, president, shown } from './claim.ts'
import { demoSum } from './sum.ts'

/** In the order in which the seed works on them; what becomes of each stands in prisma/demo/story.ts. */
export const demoClaims = {
  fentanyl: claim(
    'The amount of fentanyl crossing the northern border has been cut in half',
    'Fentanyl crossing from Mexico into the United States has fallen by 50 %.',
    president,
    { value: '50', unit: '%', direction: 'down' },
    {
      evidence: [
        { source: 'border', stance: 'context', note: 'Counts what is seized, which is not what crosses.' },
        { source: 'presidency', stance: 'supports', note: 'Where the figure was said; no period was named.' },
      ],
      rating: 'half-true',
      answer: 'Seizures can be counted; crossings cannot, and no period was named.',
      explanation: `Seizure statistics are kept by the border agency.[^1] The claim was made at the press conference.[^2]\n\n${shown}`,
      unknowns: 'Nobody measures how much crosses without being found.',
      calculation: demoSum,
    },
  ),
  homicides: claim(
    'killings are down by 40 percent since October 2024',
    'Homicides in Mexico have fallen by 40 % since October 2024.',
    government,
    { value: '40', unit: '%', direction: 'down', baseline: 'October 2024' },
    {
      evidence: [
        { source: 'police', stance: 'supports', note: 'Monthly series of victims.' },
        { source: 'census', stance: 'context', note: 'The later count from death certificates.' },
      ],
      rating: 'mostly-true',
      answer: 'The monthly series shows a fall of about that size; the final count comes later.',
      explanation: `The monthly series is preliminary.[^1] The statistics office publishes its own count afterwards.[^2]\n\n${shown}`,
      unknowns: 'How many of the disappeared were killed.',
    },
  ),
  arrests: claim(
    '40,000 arrests in 14 months',
    'Mexico’s authorities made 40,000 arrests in 14 months.',
    government,
    { value: '40,000', unit: 'arrests', period: '14 months' },
    {
      evidence: [{ source: 'presidency', stance: 'supports', note: 'Where the total was given.' }],
      rating: 'unproven',
      answer: 'The total is the government’s own; no list of cases lets anybody recount it.',
      explanation: `The figure stands in the government’s own report.[^1]\n\n${shown}`,
      unknowns: 'How many of those arrested were charged.',
    },
  ),
  call: claim(
    'about a quarter of an hour on Monday',
    'The call between the two presidents lasted about 15 minutes.',
    president,
    { value: '15', unit: 'minutes' },
    {
      evidence: [{ source: 'presidency', stance: 'supports', note: 'Told the same morning.' }],
      rating: 'true',
      answer: 'Both sides describe a short call of that length.',
      explanation: `The length was given at the press conference.[^1]\n\n${shown}`,
    },
  ),
  soldiers: claim(
    '10,000 soldiers posted along the border',
    'Mexico has posted 10,000 soldiers along its northern border.',
    government,
    { value: '10,000', unit: 'soldiers' },
    {
      evidence: [{ source: 'army', stance: 'supports', note: 'Deployment by state.' }],
      rating: 'mostly-true',
      answer: 'The deployment was announced at that size; the daily strength varies.',
      explanation: `The ministry reports the deployment.[^1]\n\n${shown}`,
    },
  ),
  seized: claim(
    '700 kilos of drugs',
    '700 kilos of drugs were seized in three laboratories in Durango, Sinaloa and Michoacán.',
    government,
    { value: '700', unit: 'kg' },
    {
      evidence: [{ source: 'army', stance: 'supports', note: 'Announced before the call.' }],
      rating: 'true',
      answer: 'The announcement says so, with the three places.',
      explanation: `The seizure was announced shortly before the call.[^1]\n\n${shown}`,
    },
  ),
  fifteenth: claim(
    'the fifteenth such conversation in a year',
    'The two presidents spoke 15 times in a year.',
    government,
    { value: '15', unit: 'conversations', period: 'a year' },
    {
      evidence: [{ source: 'presidency', stance: 'supports', note: 'The government’s count.' }],
      rating: 'true',
      answer: 'The government’s count can be followed call by call.',
      explanation: `Each call was announced.[^1]\n\n${shown}`,
    },
    { mustCheck: false },
  ),
  lowest: claim(
    'stand at their lowest level in ten years',
    'Killings in Mexico are at their lowest level in a decade.',
    government,
    { value: '10', unit: 'years', direction: 'down' },
    {
      evidence: [{ source: 'census', stance: 'context', note: 'The long series.' }],
      rating: 'mostly-true',
      answer: 'On the monthly series it is the lowest since 2016.',
      explanation: `The long series goes back far enough.[^1]\n\n${shown}`,
    },
  ),
  threats: claim(
    'on at least three occasions since the new year',
    'The President of the United States proposed an intervention in Mexico at least three times since the new year.',
    inTheText,
    { value: '3', unit: 'occasions' },
    {
      evidence: [{ source: 'state', stance: 'context', note: 'What was said officially.' }],
      rating: 'true',
      answer: 'More than three public remarks fit the description.',
      explanation: `Official statements mention cooperation.[^1]\n\n${shown}`,
    },
    { sensitive: true },
  ),
  once: claim(
    'met in person once',
    'The two presidents have met in person once.',
    inTheText,
    { value: '1', unit: 'meeting' },
    {
      evidence: [{ source: 'presidency', stance: 'supports', note: 'Agenda of the presidency.' }],
      rating: 'true',
      answer: 'The agenda shows one meeting.',
      explanation: `The agenda lists it.[^1]\n\n${shown}`,
    },
    { mustCheck: false },
  ),
  migration: claim(
    'irregular migration to the United States has collapsed',
    'Irregular migration from Mexico to the United States has collapsed.',
    government,
    null,
    {
      evidence: [{ source: 'border', stance: 'context', note: 'Encounters by month.' }],
      rating: 'misleading',
      answer: 'Encounters fell, for reasons on both sides of the border.',
      explanation: `Encounters are counted by month.[^1]\n\n${shown}`,
    },
  ),
  third: claim(
    'for the third time, in Washington, on January 22 or 23',
    'The high-level group meets for the third time on January 22 or 23.',
    inTheText,
    null,
    { evidence: [], rating: 'unproven', answer: 'Not yet known.', explanation: shown },
    { mustCheck: false },
  ),
  cordial: claim(
    'She described the conversation as cordial.',
    'The conversation was cordial.',
    president,
    null,
    { evidence: [], rating: 'unproven', answer: 'An opinion.', explanation: shown },
    { mustCheck: false },
  ),
} satisfies Record<string, DemoClaim>
export type DemoClaimName = keyof typeof demoClaims
