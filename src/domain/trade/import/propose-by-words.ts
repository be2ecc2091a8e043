import type { Commodity } from "../flow.ts";
import { type HeaderRole, moneyOfHeader, rolesOfHeader, unitOfHeader } from "./column-headers.ts";
import { type ColumnLooks, looksOf } from "./column-looks.ts";
import { commodityOfWords } from "./commodity-words.ts";
import { bodyOf, type FileSample } from "./file-sample.ts";
import { mappingOf, NOTHING_FIXED } from "./layouts/layout.ts";
import type { ColumnUse, Mapping, QuantityUnit, ValueUnit } from "./mapping.ts";
import { unitOfWords } from "./unit-words.ts";
import { valueUnitOfWords } from "./value-words.ts";

/** One column as a candidate for a role. */
type Claim = { readonly column: number; readonly role: HeaderRole; readonly score: number; readonly why: string };

/** What its header adds to a claim: asked for with all of its words, with some of them, by the unit it states. */
const BY_HEADER = { whole: 3, part: 2, unit: 2.5 } as const;
/** What its cells add. */
const BY_CELLS = 1.5;
/** Cells that fit in smaller share than this speak against a header. */
const AGAINST = 0.2;

const PLACE_ROLES: readonly HeaderRole[] = ["exporter", "importer", "reporter", "partner"];

/** How well cells fit a role, from 0 to 1; `null`: cells tell nothing of it. */
function fitOf(role: HeaderRole, looks: ColumnLooks): number | null {
  if (PLACE_ROLES.includes(role)) return looks.places;
  const shares: Readonly<Partial<Record<HeaderRole, number>>> = {
    period: Math.max(looks.months, looks.years),
    year: looks.years,
    month: looks.monthsOfYear,
    flow: looks.flows,
    commodity: looks.goods,
    quantity: looks.numbers,
    value: looks.numbers,
    unit: looks.units,
    currency: looks.currencies,
    measure: looks.measures,
  };
  return shares[role] ?? null;
}

/** Why a role, in words: what the cells are says more than what the header says. */
function reasonOf(role: HeaderRole, looks: ColumnLooks, header: string): string {
  if (PLACE_ROLES.includes(role)) return looks.matched ?? "its cells are places";
  if (role === "period") return looks.years > looks.months ? "its cells are years" : "its cells are months or days";
  if (role === "year") return "its cells are years";
  if (role === "month") return "its cells are months of a year";
  if (role === "flow") return "its cells are imports and exports";
  if (role === "commodity") return looks.matchedGoods ?? "its cells are goods";
  if (role === "unit") return "its cells are units";
  if (role === "currency") return "its cells are currencies";
  if (role === "measure") return "its cells say what the number is";
  const unit = role === "quantity" ? unitOfHeader(header) : role === "value" ? moneyOfHeader(header) : null;
  if (unit !== null) return `the header says ${typeof unit === "string" ? unit : unit.currency}`;
  return role === "quantity" || role === "value" ? "its cells are numbers" : "by its header";
}

/** Roles that cells ask for where no header does; weaker than any header. */
function rolesOfCells(looks: ColumnLooks): readonly HeaderRole[] {
  const isWorded = looks.words > 0.5;
  return [
    ...(looks.months > 0.8 && looks.count > 0 ? (["period"] as const) : []),
    ...(looks.years > 0.95 ? (["period"] as const) : []),
    ...(isWorded && looks.flows > 0.9 ? (["flow"] as const) : []),
    ...(isWorded && looks.units > 0.9 ? (["unit"] as const) : []),
    ...((isWorded && looks.goods > 0.8) || looks.fuelCodes > 0.95 ? (["commodity"] as const) : []),
    ...(isWorded && looks.places > 0.6 ? (["exporter", "importer"] as const) : []),
    ...(!isWorded && looks.numbers > 0.8 && looks.years < 0.5 && looks.fuelCodes < 0.95 ? (["quantity"] as const) : []),
  ];
}

function claimsOf(header: string, looks: ColumnLooks, column: number): readonly Claim[] {
  const claims: Claim[] = [];
  const claim = (role: HeaderRole, byHeader: number): void => {
    const fit = fitOf(role, looks);
    if (fit !== null && looks.count > 0 && fit < AGAINST) return;
    const score = byHeader + (fit ?? 0) * BY_CELLS - column / 1_000;
    const why = fit !== null && fit > 0.5 ? reasonOf(role, looks, header) : "by its header";
    claims.push({ column, role, score, why });
  };
  for (const { role, isWhole } of rolesOfHeader(header)) {
    // Cells such as 01.2024 below "Month" name the year as well.
    const isWithYear = role === "month" && looks.months >= 0.5;
    claim(isWithYear ? "period" : role, isWhole ? BY_HEADER.whole : BY_HEADER.part);
  }
  if (looks.numbers > 0.5 && header.trim() !== "") {
    if (moneyOfHeader(header) !== null) claim("value", BY_HEADER.unit);
    else if (unitOfHeader(header) !== null) claim("quantity", BY_HEADER.unit);
  }
  for (const role of rolesOfCells(looks)) claim(role, 0);
  return claims;
}

/** The strongest claim takes its column and its role, then the next; each has one column and each column one role. */
function settle(claims: readonly Claim[]): ReadonlyMap<number, Claim> {
  const given = new Map<number, Claim>();
  const roles = new Set<HeaderRole>();
  for (const claim of [...claims].sort((one, other) => other.score - one.score)) {
    if (given.has(claim.column) || roles.has(claim.role)) continue;
    // A period and the year and month beside it say the same.
    if ((claim.role === "year" || claim.role === "month") && roles.has("period")) continue;
    if (claim.role === "period" && roles.has("year") && roles.has("month")) continue;
    given.set(claim.column, claim);
    roles.add(claim.role);
  }
  return given;
}

/**
 * Without a column that says which way a row goes, a reporter cannot be turned into importer or exporter: tables of one
 * country's partners mostly list its imports, and are read so until somebody says otherwise.
 */
function withoutFlow(given: ReadonlyMap<number, Claim>): ReadonlyMap<number, Claim> {
  const claims = [...given.values()];
  const has = (role: HeaderRole): boolean => claims.some((claim) => claim.role === role);
  if (has("flow")) {
    // With a direction an exporter and an importer are still themselves; the direction is then no matter.
    return given;
  }
  const turned = (claim: Claim): Claim => {
    if (claim.role === "reporter" && !has("importer")) return { ...claim, role: "importer" };
    if (claim.role === "partner" && !has("exporter")) return { ...claim, role: "exporter" };
    return claim;
  };
  return new Map([...given].map(([column, claim]) => [column, turned(claim)]));
}

/** A single year without months is the period itself. */
function yearAlone(given: ReadonlyMap<number, Claim>): ReadonlyMap<number, Claim> {
  const roles = new Set([...given.values()].map((claim) => claim.role));
  if (!roles.has("year") || roles.has("month")) return given;
  return new Map(
    [...given].map(([column, claim]) => [column, claim.role === "year" ? { ...claim, role: "period" } : claim]),
  );
}

/** What each column of the sample would become, with the reason; unknown ones are not imported. */
export function rolesByWords(sample: FileSample): readonly ColumnUse[] {
  const looks = sample.header.map((_, column) => looksOf(sample, column));
  const claims = sample.header.flatMap((header, column) =>
    claimsOf(header, looks[column] ?? looksOf(sample, column), column),
  );
  const given = yearAlone(withoutFlow(settle(claims)));
  return sample.header.map((header, column) => {
    const claim = given.get(column);
    const isEmpty = (looks[column]?.count ?? 0) === 0;
    if (claim === undefined || (isEmpty && (claim.role === "note" || claim.role === "status")))
      return { header, role: "ignored", why: isEmpty ? "its cells are empty" : null };
    return { header, role: claim.role, why: claim.why };
  });
}

const headerOf = (columns: readonly ColumnUse[], role: ColumnUse["role"]): string | null =>
  columns.find((column) => column.role === role)?.header ?? null;

/** What stands above the header: where a table says what it is of and in what. */
export const titleOf = (sample: FileSample): string => sample.lines.slice(0, sample.skip).flat().join(" ");

/** The goods that a text names among other words: "Imports of crude oil by origin"; `null`: none, or several. */
export function goodsIn(text: string): Commodity | null {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const found = new Set<Commodity>();
  for (const size of [3, 2, 1])
    for (let at = 0; at + size <= words.length; at++) {
      const part = words.slice(at, at + size).join(" ");
      const goods = /\p{L}/u.test(part) ? commodityOfWords(part) : null;
      if (goods !== null && goods !== "other" && goods !== "all_goods") found.add(goods);
    }
  // "Crude oil" holds "oil", which alone would be more.
  if (found.size > 1) found.delete("oil_total");
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

const single = (unit: ReturnType<typeof unitOfWords>): QuantityUnit | null => (unit === "other" ? null : unit);

/** In what the quantity is: by the header of its column, by what stands beside its numbers, by the title. */
function quantityUnitOf(sample: FileSample, columns: readonly ColumnUse[]): QuantityUnit | null {
  if (headerOf(columns, "unit") !== null) return null;
  const at = columns.findIndex((column) => column.role === "quantity");
  if (at < 0) return null;
  const beside = looksOf(sample, at).beside;
  return unitOfHeader(sample.header[at] ?? "") ?? single(unitOfWords(beside)) ?? unitOfHeader(titleOf(sample));
}

/** In what the value is, by the same. */
function valueUnitOf(sample: FileSample, columns: readonly ColumnUse[]): ValueUnit | null {
  const at = columns.findIndex((column) => column.role === "value");
  if (at < 0) return null;
  const found = moneyOfHeader(sample.header[at] ?? "") ?? valueUnitOfWords(looksOf(sample, at).beside);
  if (found !== null) return found;
  const currency = columns.findIndex((column) => column.role === "currency");
  const first =
    currency < 0
      ? null
      : bodyOf(sample)
          .map((row) => valueUnitOfWords(row[currency] ?? ""))
          .find((unit) => unit !== null);
  return first ?? moneyOfHeader(titleOf(sample));
}

/** The goods of every row, where no column names them: by the header of the quantity or the title above the table. */
export function fixedGoods(sample: FileSample, columns: readonly ColumnUse[]): Commodity | null {
  if (headerOf(columns, "commodity") !== null) return null;
  return (
    goodsIn(headerOf(columns, "quantity") ?? "") ??
    goodsIn(headerOf(columns, "value") ?? "") ??
    goodsIn(titleOf(sample))
  );
}

/**
 * A mapping for a file of no layout that is known: each column becomes what its header and its cells make likely, with the
 * reason beside; what nothing speaks for is left to be asked.
 */
export function proposeByWords(sample: FileSample): Mapping {
  const columns = rolesByWords(sample);
  return {
    ...mappingOf(sample, "mapped", { roles: {} }),
    columns,
    fixed: { ...NOTHING_FIXED, commodity: fixedGoods(sample, columns) },
    quantityUnit: quantityUnitOf(sample, columns),
    valueUnit: valueUnitOf(sample, columns),
  };
}
