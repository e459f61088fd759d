const words = (list: string) => new Set(list.split(/\s+/).filter(Boolean))

const titles = 'mr. mrs. ms. dr. dra. prof. gen. col. lt. sgt. cap. capt. vs. cf.'

/** Stand before a number ("No. 4"), where they are also words of their own ("No."). */
const numbered = words('no. nos. núm. art. fig. vol. p. pp. pág. págs. ch. sec. s. ss. tel. tels.')

const english = {
  /** Always followed by what they belong to: never the end of a sentence. */
  titles: words(`${titles} sen. rep. gov. pres. rev. hon. maj. cmdr. adm. det. supt. mt. ft. e.g. i.e. approx. ca.
    jan. feb. apr. aug. sept. sep. oct. nov. dec.`),
  numbered,
  /** Inside a sentence or at its end: what follows decides. */
  midway: words('u.s. u.k. u.n. e.u. u.s.a. d.c. a.m. p.m. inc. ltd. co. corp. bros. jr. sr. st. ph.d. est. al.'),
  /** Words that begin a sentence far more often than they follow an abbreviation with a capital. */
  openers:
    words(`the a an in on at of for from to by with he she it they we i you his her its their our my your this that
    these those there here if as after before while when where since until although though because but and or so yet
    however meanwhile then now not no nobody nothing everyone others some many most all both each according what who how why`),
}

const spanish = {
  titles: words(`${titles} sr. sra. sres. srta. sto. sta. dña. lic. ing. arq. mtro. mtra. dip. sen. gob. pdte. ud.
    uds. vd. vds. gral. cnel. tte. cdte. excmo. excma. ilmo. ilma. rvdo. ma. aprox. av. avda. p.ej. ej.`),
  numbered,
  midway: words('ee. uu. ee.uu. ee.uu u.s. a.m. p.m. m. s.a. s.l. c.v. cía. hnos. jr. d. st.'),
  openers: words(`el la los las lo un una unos unas en de del al a por para con sin sobre entre desde hasta según tras
    durante ante él ella ellos ellas yo tú usted nosotros su sus mi mis este esta esto estos estas ese esa eso esos esas
    aquel aquella si como cuando mientras donde aunque porque pero y e o u así sin embargo entonces ahora no ni ya
    algunos muchos todos ambos cada qué quién cómo también además`),
}

/** The abbreviations of a language that end in a full stop, and the words that show that a new sentence has begun. */
export function abbreviations(language: string) {
  return language.startsWith('es') ? spanish : english
}
