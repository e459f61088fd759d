/** The demonstration's article: a report in our own words on the call of January 2026 between the two presidents. */
export const demoArticle = {
  kind: 'theirs' as const,
  title: 'Mexico’s president answers the threat of intervention',
  byline: 'A staff reporter',
  outlet: 'A demonstration text in our own words',
  address: null,
  standfirst: null,
  publishedOn: '2026-01-13',
  modifiedOn: null,
  caption: null,
  language: 'en' as const,
}

export const demoText = `The two presidents talked on the telephone for about a quarter of an hour on Monday. Afterwards the Mexican president told reporters that sending foreign soldiers into the country was off the table, as she had said before.

The idea is not new. Her counterpart in Washington has floated an intervention on at least three occasions since the new year, and each time the answer from Mexico City was no.

She had asked her foreign minister to arrange the call. By the government’s count it was the fifteenth such conversation in a year; the two have met in person once. That meeting took place in Washington, around the draw for the World Cup.

Progress, by her account

She went through what she called progress. The amount of fentanyl crossing the northern border has been cut in half, she said, while killings are down by 40 percent since October 2024 and stand at their lowest level in ten years.

Her government also points to 40,000 arrests in 14 months and to 10,000 soldiers posted along the border. Shortly before the call it announced that three laboratories had been found in Durango, Sinaloa and Michoacán, and with them 700 kilos of drugs.

Fewer people are crossing, too: irregular migration to the United States has collapsed, officials say. Nobody at the press conference asked over which months.

What she wants in return

In return the president asked for action against the weapons that cross the border in the other direction. She described the conversation as cordial.

A group of high officials of both countries is to meet for the third time, in Washington, on January 22 or 23. It would be a sign that the two neighbours still talk. Until then, both sides say, the telephone stays on the desk.`
