/** Beginnings of the names of the months, by month from 1, in the languages of the usual tables. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ["jan", "ene", "gen", "янв"],
  ["feb", "fév", "fev", "фев"],
  ["mar", "mär", "mrz", "maa", "мар"],
  ["apr", "avr", "abr", "апр"],
  ["may", "mai", "mag", "mei", "мая", "май"],
  ["jun", "juin", "giu", "июн"],
  ["jul", "juil", "lug", "июл"],
  ["aug", "aoû", "aou", "ago", "авг"],
  ["sep", "set", "сен"],
  ["oct", "okt", "ott", "out", "окт"],
  ["nov", "ноя"],
  ["dec", "déc", "dez", "dic", "дек"],
];

/** The month that a word names, from 1; in English, French, German, Spanish, Italian, Dutch, Portuguese or Russian. */
export function monthOfWord(word: string): number | null {
  const lower = word.toLowerCase();
  const at = BEGINNINGS.findIndex((names) => names.some((name) => lower.startsWith(name)));
  return at < 0 ? null : at + 1;
}
