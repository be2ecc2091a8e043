const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));
const numbered = (words: string): readonly (readonly [string, number])[] =>
  words.split(/\s+/).flatMap((group, at) => group.split("/").map((word) => [word, at] as const));

/** Words that turn a statement round, in the languages our sources are mostly written in; small letters. */
export const NEGATIONS = setOf(`
  no not never none nobody nothing nowhere neither nor without cannot hardly barely scarcely
  ne pas jamais aucun aucune rien personne sans ni
  nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder
  nunca nadie nada ninguno ninguna sin tampoco não nem sem non mai senza nessuno
  не нет ни никогда никто ничего без нельзя ні немає
  değil yok hiç asla olmadan
  لا لم لن ليس ليست غير ما بدون دون نہیں نہ مت بغیر بلا نه نیست هیچ
  नहीं न मत बिना 안 못 않는다 없다 없는 없이`);

/** The same in scripts without spaces, looked for anywhere. */
export const NEGATING_SIGNS = /[不没沒未无無非别]|ない|ません|なく|않|없|ไม่/gu;

/** The months by name, in some languages and forms, each with its number from 0. */
const MONTH_FORMS = [
  "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "januar februar märz april mai juni juli august september oktober november dezember",
  "января/январь/январе февраля/февраль/феврале марта/март/марте апреля/апрель/апреле мая/май/мае июня/июнь/июне июля/июль/июле августа/август/августе сентября/сентябрь/сентябре октября/октябрь/октябре ноября/ноябрь/ноябре декабря/декабрь/декабре",
];
/** The number of a month, from 0, by its name in small letters. */
export const MONTHS: ReadonlyMap<string, number> = new Map(MONTH_FORMS.flatMap(numbered));
/** Months whose names are other words too where they begin with a small letter. */
export const DOUBTFUL_MONTHS = setOf("may march mar august mai mars sept jan");

/** Days by name, and words for days told from today. */
export const DAYS = setOf(`
  monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight
  lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag
  lunes martes miércoles jueves viernes sábado domingo вчера сегодня завтра hier demain gestern heute morgen ayer hoy`);
/** "last", "next" and so on, which say when where a span of time follows. */
export const POINTERS = setOf("last next this past previous coming");
/** Spans of time that a pointer may point at. */
export const SPANS = setOf("day week weekend month quarter year decade century spring summer autumn fall winter");

const COUNTED =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
/** Words for numbers, each with the number or the one way of writing it that stands for all. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...numbered(COUNTED).map(([word, value]) => [word, String(value)] as const),
  ...numbered("- - - thirty forty fifty sixty seventy eighty ninety")
    .filter(([word]) => word !== "-")
    .map(([word, value]) => [word, String(value * 10)] as const),
  ...[..."hundred thousand million billion trillion half quarter double triple dozen twice once third".split(" ")].map(
    (word) => [word, word] as const,
  ),
  ["mn", "million"],
  ["millions", "million"],
  ["bn", "billion"],
  ["billions", "billion"],
  ["first", "1"],
  ["second", "2"],
  ["doubled", "double"],
  ["halved", "half"],
]);

/** Words that begin a sentence with a capital and name nobody. */
export const OPENERS = setOf(`
  the a an this that these those it its he she they we you i his her their our my there here who what which when where why
  how if in on at by for from with to of as and but or so yet after before while since until although though because
  some many most all each every both few several such other another more less only even still also then now however
  meanwhile according despite during under over between among about against into through would could should will can may
  is are was were be has have had do does did not no never nobody nothing none neither yes`);
