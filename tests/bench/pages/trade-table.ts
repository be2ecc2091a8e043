import { seeded } from "../random.ts";

const STATES =
  "AFG ALB DZA ARG AUS AUT AZE BHR BGD BLR BEL BRA BGR CAN CHL CHN COL HRV CUB CZE DNK ECU EGY EST FIN FRA GEO DEU GRC HUN IND IDN IRN IRQ IRL ISR ITA JPN JOR KAZ KEN KWT LVA LBY LTU MYS MEX MAR NLD NZL NGA NOR OMN PAK PER PHL POL PRT QAT ROU".split(
    " ",
  );
const CODES = ["2709", "2710", "271111", "271112", "2701"];
const FIRST_YEAR = 2019;
const MONTHS = 57;
const PIECE_ROWS = 10_000;

/**
 * A clean table as UN Comtrade gives it, in a subset of its columns: 60 reporters, 59 partners each, five codes, 57 months,
 * until there are `count` rows. The same from run to run; about 70 bytes a row.
 */
export function tradeTable(count: number): Blob {
  const random = seeded(5);
  const pieces: string[] = [];
  let rows = ["period,reporterISO,partnerISO,flowCode,cmdCode,cmdDesc,netWgt,primaryValue\n"];
  for (let row = 0; row < count; row += 1) {
    const month = row % MONTHS;
    const code = Math.floor(row / MONTHS) % CODES.length;
    const pair = Math.floor(row / (MONTHS * CODES.length));
    const reporter = Math.floor(pair / (STATES.length - 1)) % STATES.length;
    const other = pair % (STATES.length - 1);
    const partner = other < reporter ? other : other + 1;
    const period = (FIRST_YEAR + Math.floor(month / 12)) * 100 + (month % 12) + 1;
    const kilograms = Math.floor(random() * 9e8);
    rows.push(
      `${period},${STATES[reporter]},${STATES[partner]},M,${CODES[code]},"Petroleum oils, crude",${kilograms},${(kilograms * 0.61).toFixed(2)}\n`,
    );
    if (rows.length >= PIECE_ROWS) {
      pieces.push(rows.join(""));
      rows = [];
    }
  }
  return new Blob([...pieces, rows.join("")], { type: "text/csv" });
}
