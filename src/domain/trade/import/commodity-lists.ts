import type { Commodity } from "../flow.ts";

/**
 * Codes that statistics use instead of numbers: SIEC (Eurostat), JODI, EIA, CREA. Where a list has a total, the single
 * products under it are `other`: added to the total they would count again, and alone they are no total.
 */
export const GOODS_CODES: Readonly<Record<string, Commodity | "other">> = {
  TOTAL: "all_goods",
  AG2: "other",
  AG4: "other",
  AG6: "other",
  // SIEC
  O4100_TOT: "crude",
  "O4100_TOT_4200-4500": "other",
  O4000: "oil_total",
  O4000XBIO: "oil_total",
  O4600: "products",
  O4600XBIO: "products",
  O4630: "lpg",
  G3200: "lng",
  C0100: "coal",
  // JODI
  CRUDEOIL: "crude",
  OTHERCRUDE: "other",
  TOTCRUDE: "other",
  NGL: "other",
  LPG: "lpg",
  TOTPRODS: "products",
  // EIA
  EPC0: "crude",
  EP00: "oil_total",
  EPP0: "products",
  // CREA
  CRUDE_OIL_RAIL_ROAD: "crude",
  PIPELINE_OIL: "crude",
  OIL_PRODUCTS_PIPELINE: "products",
  OIL_PRODUCTS_RAIL_ROAD: "products",
  COAL_RAIL_ROAD: "coal",
  PIPELINE_GAS: "other",
  NATURAL_GAS: "other",
  OIL_OR_CHEMICAL: "other",
  BULK_NOT_COAL: "other",
};

/** Words for each, compared without case, accents and signs. English, then French, German, Spanish, Portuguese, Italian, Russian, Turkish, Polish, Dutch, Ukrainian, Chinese, Japanese. */
export const GOODS_WORDS: Readonly<Record<Commodity | "other", string>> = {
  crude:
    "crude, crude oil, crude petroleum, petroleum crude, crude petroleum oil, petroleum oils crude, " +
    "crude oil and condensate, petroleum oils and oils obtained from bituminous minerals crude, " +
    "oils petroleum and oils obtained from bituminous minerals crude, pétrole brut, brut, " +
    "huiles brutes de pétrole, Rohöl, Erdöl, Rohes Erdöl, petróleo crudo, crudo, crudo de petróleo, " +
    "petróleo bruto, óleo bruto, óleos brutos de petróleo, petrolio greggio, greggio, сырая нефть, нефть, " +
    "нефть сырая, ham petrol, ropa naftowa, surowa ropa naftowa, ruwe olie, ruwe aardolie, сира нафта, нафта, " +
    "原油",
  products:
    "products, oil products, petroleum products, refined products, refined petroleum, " +
    "refined petroleum products, refined oil products, petroleum oils not crude, " +
    "petroleum oils other than crude, petroleum oils refined, total products, produits pétroliers, " +
    "produits raffinés, Mineralölerzeugnisse, Erdölerzeugnisse, Erdölprodukte, Ölprodukte, " +
    "productos petrolíferos, derivados del petróleo, productos refinados, derivados de petróleo, " +
    "produtos petrolíferos, prodotti petroliferi, нефтепродукты, petrol ürünleri, produkty naftowe, " +
    "aardolieproducten, нафтопродукти, 成品油, 石油制品, 石油製品",
  lng:
    "lng, liquefied natural gas, liquified natural gas, natural gas liquefied, natural gas lng, gnl, " +
    "gaz naturel liquéfié, Flüssigerdgas, verflüssigtes Erdgas, gas natural licuado, gás natural liquefeito, " +
    "gas naturale liquefatto, спг, сжиженный природный газ, sıvılaştırılmış doğal gaz, skroplony gaz ziemny, " +
    "液化天然气, 液化天然ガス",
  lpg:
    "lpg, liquefied petroleum gas, liquefied petroleum gases, liquified petroleum gas, propane and butane, gpl, " +
    "glp, gaz de pétrole liquéfié, Flüssiggas, gas licuado de petróleo, gás liquefeito de petróleo, " +
    "gas di petrolio liquefatto, суг, сжиженный нефтяной газ, сжиженные углеводородные газы, 液化石油气, 液化石油ガス",
  coal:
    "coal, hard coal, steam coal, coal total, coal whether or not pulverised but not agglomerated, charbon, " +
    "houille, Kohle, Steinkohle, carbón, hulla, carvão, carvão mineral, carbone, уголь, каменный уголь, kömür, " +
    "taş kömürü, węgiel, węgiel kamienny, steenkool, вугілля, 煤, 煤炭, 石炭",
  oil_total:
    "oil, oil total, total oil, petroleum, crude oil and products, oil and oil products, crude and products, " +
    "crude oil and petroleum products, crude oil and oil products, " +
    "petroleum petroleum products and related materials, oil and petroleum products, pétrole, Öl, petróleo, " +
    "petrolio, нефть и нефтепродукты, 石油",
  all_goods:
    "total, all goods, all commodities, all products, total all products, total trade, goods, merchandise, " +
    "total goods, total all commodities, total merchandise, marchandises, tous produits, Waren insgesamt, " +
    "alle Waren, Insgesamt, todos los productos, mercancías, todos os produtos, tutti i prodotti, все товары, " +
    "всего, 总值, 全部商品",
  other:
    "gas, natural gas, pipeline gas, natural gas pipeline, natural gas gaseous, gasoline, motor gasoline, " +
    "diesel, gasoil, gas diesel oil, gas oil, kerosene, jet fuel, jet kerosene, naphtha, fuel oil, " +
    "residual fuel oil, bitumen, lubricants, lignite, coke, peat, electricity, ngl, natural gas liquids, " +
    "condensate, mineral fuels, other, ethanol, biodiesel, gaz naturel, Erdgas, gas natural, gás natural, " +
    "gas naturale, природный газ, бензин, дизельное топливо, мазут, doğal gaz, gaz ziemny, aardgas, 天然气, 天然ガス",
};
