import { fold } from "../../find/folded.ts";
import type { QuantityUnit, Role, ValueUnit } from "./mapping.ts";
import { unitOfWords } from "./unit-words.ts";
import { valueUnitOfWords } from "./value-words.ts";

/** Roles that a header can ask for. */
export type HeaderRole = Exclude<Role, "ignored" | "part">;

/**
 * Words that head columns, by what the column is: English, then German, French, Spanish, Portuguese, Italian, Russian,
 * Polish, Turkish, Dutch, Chinese and Japanese. Compared without case, accents and signs.
 */
const HEADERS: Readonly<Record<HeaderRole, string>> = {
  period:
    "period, date, time, time period, timeperiod, ref period, refperiodid, year month, yearmonth, month year, trade month, datum, zeitraum, berichtsmonat, " +
    "mois annee, fecha, periodo, data, data mes, дата, период, месяц год, отчетный период, okres, tarih, donem, periode, 年月, 日期, 期間, 时间",
  year: "year, yr, ref year, trade year, jahr, annee, an, ano, anno, год, rok, yil, jaar, 年, 年份",
  month: "month, mon, ref month, monat, mois, mes, mese, месяц, miesiac, ay, maand, 月, 月份",
  exporter:
    "exporter, exporting country, exporter name, origin, origin country, country of origin, origin name, from, source country, supplier, seller, exporter iso3, origin iso2, " +
    "ausfuhrland, exportland, exporteur, ursprungsland, lieferland, herkunftsland, herkunft, versendungsland, exportateur, pays exportateur, pays d origine, pays dorigine, origine, " +
    "provenance, pays de provenance, fournisseur, exportador, pais exportador, pais de origen, origen, procedencia, pais de origem, origem, экспортер, экспортёр, страна экспортер, " +
    "страна происхождения, страна отправления, esportatore, paese esportatore, paese di origine, eksporter, kraj pochodzenia, ihracatci, ihracatci ulke, mense ulke, land van herkomst, 出口国, 原产国, 輸出国",
  importer:
    "importer, importing country, importer name, destination, destination country, country of destination, destination name, to, buyer, consumer, importer iso3, destination iso2, " +
    "einfuhrland, importland, importeur, bestimmungsland, ziel, zielland, kaufer, importateur, pays importateur, pays de destination, importador, pais importador, destino, " +
    "pais de destino, импортер, импортёр, страна импортер, страна назначения, importatore, paese importatore, destinazione, paese di destinazione, importer kraj, kraj przeznaczenia, " +
    "ithalatci, ithalatci ulke, varis ulkesi, land van bestemming, 进口国, 目的国, 輸入国",
  reporter:
    "reporter, reporting country, reporter name, reporter desc, reporter iso, reporting economy, declarant, geo, ref area, refarea, berichtsland, meldeland, pays declarant, declarante, " +
    "pais informante, informante, pais declarante, отчитывающаяся страна, страна отчета, paese dichiarante, rapporteur",
  partner:
    "partner, partner country, partner name, partner desc, partner iso, trading partner, trade partner, counterpart, counterpart area, vis a vis area, country, country name, country code, " +
    "partnerland, handelspartner, land, pays partenaire, partenaire, pays, pais socio, socio, pais, parceiro, pais parceiro, контрагент, страна партнер, партнер, страна, paese, " +
    "paese partner, kraj, kraj partner, ulke, 国家, 国别, 国名, 贸易伙伴",
  flow:
    "flow, trade flow, flow desc, flow code, direction, trade type, import export, imp exp, regime, verkehrsrichtung, richtung, handelsrichtung, warenverkehr, flux, sens, flujo, fluxo, " +
    "направление, направление перемещения, поток, flusso, kierunek, akis, stroom, 贸易方式, 进出口",
  commodity:
    "commodity, commodity code, cmd code, cmd desc, product, product code, product name, hs, hs code, hs2, hs4, hs6, cn8, sitc, siec, goods, good, resource, fuel, fuel type, item, " +
    "ware, waren, warengruppe, produkt, warennummer, erzeugnis, marchandise, produit, code produit, mercancia, producto, codigo arancelario, fraccion, товар, код товара, код тн вэд, тн вэд, тнвэд, " +
    "продукт, produto, mercadoria, ncm, merce, prodotto, towar, kod cn, urun, gtip, goederen, 商品, 商品名称, 品目, 品名",
  quantity:
    "quantity, qty, volume, vol, net weight, netweight, net wgt, netwgt, weight, mass, amount of goods, tonnage, shipments, volumes, menge, gewicht, nettogewicht, eigenmasse, quantite, " +
    "masse, masse nette, poids, poids net, cantidad, peso, peso neto, volumen, quantidade, peso liquido, quilograma liquido, количество, объем, объём, вес, вес нетто, масса, масса нетто, нетто, " +
    "quantita, peso netto, volumi, ilosc, masa, miktar, agirlik, hoeveelheid, gewicht netto, obs value, value tonne, 数量, 重量, 数量合計",
  value:
    "value, trade value, primary value, primaryvalue, val, amount, cost, sum, fob, cif, fob value, cif value, usd, value usd, value eur, wert, statistischer wert, betrag, valeur, montant, " +
    "valor, importe, valor fob, valor fob us, стоимость, сумма, стоимость сша, valore, importo, wartosc, deger, tutar, waarde, 金额, 金額, 价值, 価額",
  unit:
    "unit, units, uom, unit measure, qty unit, quantity unit, quantity units, unit of measure, einheit, masseinheit, mengeneinheit, unite, unite de mesure, unidad, unidad de medida, unidade, " +
    "единица, единица измерения, ед изм, unita, unita di misura, jednostka, birim, eenheid, 单位, 单位名称, 単位",
  currency:
    "currency, currency code, ccy, wahrung, devise, monnaie, moneda, moeda, валюта, valuta, waluta, para birimi, 货币, 通貨",
  measure:
    "indicators, indicator, measure, variable, indikator, indicateur, indicador, показатель, wskaznik, gosterge, 指标",
  status:
    "status, obs status, flag, flags, obs flag, observation status, quality, estimated, is estimated, statut, qualite, qualitat, estado, calidad, статус, качество, stato, durum",
  note: "note, notes, remark, remarks, comment, comments, source, bemerkung, anmerkung, quelle, remarque, commentaire, nota, notas, observaciones, fuente, примечание, источник, fonte, not, kaynak, 备注",
};

/** A header as words without case, accents and signs, and without what stands in brackets. `partnerDesc` is two words. */
export function wordsOfHeader(header: string): string {
  const parted = header.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[([{].*?[)\]}]/g, " ");
  return fold(parted)
    .text.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

let byWords: ReadonlyMap<string, HeaderRole> | null = null;
function headerWords(): ReadonlyMap<string, HeaderRole> {
  byWords ??= new Map(
    (Object.entries(HEADERS) as [HeaderRole, string][]).flatMap(([role, words]) =>
      words.split(", ").map((word) => [wordsOfHeader(word), role] as const),
    ),
  );
  return byWords;
}

/** How a header asks for a role: with all of its words, or with one among others. */
export type HeaderClaim = { readonly role: HeaderRole; readonly isWhole: boolean };

/** Words of a header that say in what it is, and not what. */
const UNIT_WORDS = /\b(?:kg|kt|t|tons?|tonnes?|usd|eur|us|mln|mio|mn|bbl|kbd|тонн|тыс|долл)\b/gu;

/** What a header asks its column to be, by its words; the likeliest first, none where they say nothing known. */
export function rolesOfHeader(header: string): readonly HeaderClaim[] {
  const words = wordsOfHeader(header);
  const bare = words.replace(UNIT_WORDS, " ").replace(/\s+/g, " ").trim();
  const known = headerWords();
  const whole = known.get(words) ?? known.get(bare);
  if (whole !== undefined) return [{ role: whole, isWhole: true }];
  const parts = words.split(" ");
  const claims: HeaderClaim[] = [];
  // Two words say more than one: "country of origin" is no partner.
  for (const size of [3, 2, 1])
    for (let at = 0; at + size <= parts.length; at++) {
      const role = known.get(parts.slice(at, at + size).join(" "));
      if (role !== undefined && !claims.some((claim) => claim.role === role)) claims.push({ role, isWhole: false });
    }
  return claims;
}

/** Units in the words of a header, the longer first. */
const QUANTITIES: readonly (readonly [form: RegExp, unit: QuantityUnit])[] = [
  [
    /(?:thousand|1000|ths|тыс|k)\s*(?:barrels?|bbl|b)\s*(?:per|\/|p|a|je)?\s*(?:day|d\b)|\bkb\/?d\b|\bkbpd\b|тыс\.?\s*барр\S*\s*в\s*(?:день|сутки)/iu,
    "kb/d",
  ],
  [/\b(?:barrels?|bbl|b)\s*(?:per|\/|p|a|je)\s*(?:day|d\b)|\bbpd\b|баррел\S*\s*в\s*(?:день|сутки)/iu, "bbl/d"],
  [/(?:million|mio|mln|mn|млн)\.?\s*(?:barrels?|bbl|барр)|\bmmbbl\b/iu, "Mbbl"],
  [/(?:thousand|1000|ths|tsd|тыс)\.?\s*(?:barrels?|bbl|fass|барр)|\bkbbl\b/iu, "kbbl"],
  [/\b(?:barrels?|bbls?|fass|barriles|barils?)\b|баррел/iu, "bbl"],
  [
    /(?:thousand|1,?000|ths|tsd|тыс|mil|milliers de|miles de|kilo)\.?\s*_?(?:metric\s*)?(?:tonnes?|tons?|tonnen|toneladas?|tonnellate|т\b|тонн|t\b)|\bkt\b|ktons?\b/iu,
    "kt",
  ],
  [/\b100\s*kg\b/iu, "100kg"],
  [/\b1,?000\s*kg\b/iu, "t"],
  [/\b(?:kg|kgs|kilograms?|kilogrammes?|kilogramm|quilograma)\b|(?:^|[\s,(_])кг(?:$|[\s,)_])|килограмм/iu, "kg"],
  [/\b(?:tonnes?|tons?|tonnen|toneladas?|tonnellate|mt)\b|(?:^|[\s,(_])т(?:$|[\s,)_])|тонн|[_\s(,]t(?:$|[\s)])/iu, "t"],
];

/** The unit that a header states: "Quantity (kg)", "qty_t", "Menge, 1000 t", "kb/d"; `null`: it states none. */
export function unitOfHeader(header: string): QuantityUnit | null {
  const inside = /[([]([^)\]]+)[)\]]/.exec(header)?.[1];
  const stated = inside === undefined ? null : unitOfWords(inside);
  if (stated !== null && stated !== "other") return stated;
  const whole = unitOfWords(header);
  if (whole !== null && whole !== "other" && header.trim().length > 1) return whole;
  return QUANTITIES.find(([form]) => form.test(header.replaceAll("_", " ")))?.[1] ?? null;
}

const CURRENCIES: readonly (readonly [form: RegExp, currency: string])[] = [
  [/us\s?\$|usd|us dollars?|\$us|долл|dolar|dólar|dollar|\$|美元/iu, "USD"],
  [/eur\b|euros?\b|€|евро|teur\b/iu, "EUR"],
  [/\brub\b|руб/iu, "RUB"],
  [/\binr\b|rupees?|₹/iu, "INR"],
  [/\bcny\b|\brmb\b|yuan|人民币/iu, "CNY"],
  [/\bgbp\b|£/iu, "GBP"],
  [/\bjpy\b|円/iu, "JPY"],
];
const MILLION = /million|mio\b|mln|\bmn\b|\bm\b|млн|millones|millions|milhões|百万/iu;
const THOUSAND =
  /thousand|thous|\bths\b|\btsd\b|\bteur|1,?000|\bk(?=\s?(?:usd|eur|us))|тыс|miles de|milliers|mil\b|千/iu;

/** The currency and the scale that a header states: "Value (1000USD)", "val_usd", "Wert, Mio. EUR"; `null`: none. */
export function moneyOfHeader(header: string): ValueUnit | null {
  const spaced = header.replaceAll("_", " ").replace(/(\d)(?=\p{L})/gu, "$1 ");
  const currency = CURRENCIES.find(([form]) => form.test(spaced))?.[1];
  if (currency === undefined) return valueUnitOfWords(header);
  return { currency, scale: MILLION.test(spaced) ? 1_000_000 : THOUSAND.test(spaced) ? 1_000 : 1 };
}
