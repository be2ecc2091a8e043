/** Months of a file, each with what a supplier sent: a spreadsheet of a statistics office, as such files come. */
const MONTHS = ["2024-06", "2024-07", "2024-08", "2024-09", "2024-10", "2024-11", "2024-12"];

const germanNumber = (value: number): string =>
  value.toLocaleString("de-DE", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * A table as a European office saves it: title lines, semicolons, decimal commas, umlauts; no column says who imports or
 * what. Four of its rows cannot be read as they are, and two are to be looked at.
 */
export function europeanTable(): string {
  const rows = ["Russland", "Ägypten"].flatMap((land, at) =>
    MONTHS.map((month, index) => [month, land, germanNumber(70_000 + at * 9_000 + index * 1_234.5)]),
  );
  const bad = [
    ["2025-13", "Russland", "71.050,0"],
    ["2025-02", "Russland", "-82.600,0"],
    ["2025-03", "Russian Fed.", "86.300,0"],
    ["2025-04", "Russian Fed.", "86.400,0"],
    ["2025-05", "Russland", ""],
    ["2024-12", "Ägypten", germanNumber(70_000 + 9_000 + 6 * 1_234.5)],
  ];
  return [
    "Einfuhr von Rohöl, Tabelle 7",
    "Statistisches Amt, vorläufige Zahlen",
    "",
    "Monat;Lieferland;Menge (t)",
    ...[...rows, ...bad].map((row) => row.join(";")),
  ].join("\r\n");
}

/** A download of UN Comtrade in its new layout: what would be counted twice, and mirrored reports of one flow. */
export function comtradeTable(): string {
  const header =
    "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";
  const row = (
    month: number,
    partner: readonly [code: string, iso: string, name: string],
    motCode = "0",
    kilos = 5e7,
  ) =>
    `C,M,2024${String(month).padStart(2, "0")}01,2024,${month},2024${String(month).padStart(2, "0")},586,PAK,Pakistan,M,Import,${partner.join(",")},0,W00,World,H6,HS,True,2709,Petroleum oils,4,True,C00,TOTAL CPC,0,${motCode},TOTAL MOT,8,kg,${kilos},False,-1,N/A,0,False,${kilos},False,0,False,${kilos / 2},,${kilos / 2},0,False,True`;
  const [saudis, russia, world] = [
    ["682", "SAU", "Saudi Arabia"],
    ["643", "RUS", "Russian Federation"],
    ["0", "W00", "World"],
  ] as const;
  const months = [1, 2, 3, 4, 5, 6];
  return [
    header,
    ...months.flatMap((month) => [
      row(month, saudis),
      row(month, saudis, "2100", 2e7),
      row(month, russia, "0", 3e7),
      row(month, world, "0", 8e7),
    ]),
  ].join("\n");
}

/** A clean table of so many rows, each a cell of its own: a million of them reach to 2160. */
export function largeTable(rows: number): string {
  const sellers = ["RUS", "SAU", "IRQ", "ARE", "KWT", "USA", "NGA", "NOR"];
  const buyers = ["PAK", "IND", "CHN", "JPN", "KOR", "DEU", "ITA", "NLD", "TUR", "ESP"];
  const goods = ["crude", "products", "lng", "coal"];
  const lines = ["date,exporter,importer,commodity,quantity,unit"];
  for (let at = 0; at < rows; at += 1) {
    const month = Math.floor(at / (sellers.length * buyers.length * goods.length));
    lines.push(
      `${1900 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")},${sellers[at % 8]},${buyers[Math.floor(at / 8) % 10]},${goods[Math.floor(at / 80) % 4]},${(at % 997) + 1},kt`,
    );
  }
  return `${lines.join("\n")}\n`;
}

/** A text of western European letters as old spreadsheets save it: a byte each, the same in Latin-1 and windows-1252. */
export const inLatinBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));
