import { zipSync } from "fflate";
import { xmlElement, xmlTag } from "#domain/exchange/xml.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import type { SlideChart } from "./slide.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The numbers of a chart as the workbook that opens on "Edit data" (ISO/IEC 29500-1, SpreadsheetML): months down, a column a
 * series, names and months where the chart points at them. A month without a figure has no cell at all, a zero is a zero.
 */
export function chartWorkbook({ months, series }: SlideChart): Uint8Array {
  const head = row(1, [words("A1", ""), ...series.map(({ name }, at) => words(`${columnName(at + 1)}1`, name))]);
  const rows = months.map((month, at) => {
    const cells = series.map(({ values }, column) => number(`${columnName(column + 1)}${at + 2}`, values[at] ?? null));
    return row(at + 2, [`<c r="A${at + 2}" s="1"><v>${dayNumber(month)}</v></c>`, ...cells]);
  });
  const bytes = (text: string) => new TextEncoder().encode(HEAD + text);
  return zipSync({
    "[Content_Types].xml": bytes(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
    ),
    "_rels/.rels": bytes(relations([["officeDocument", "xl/workbook.xml"]])),
    "xl/workbook.xml": bytes(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": bytes(
      relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
      ]),
    ),
    "xl/styles.xml": bytes(STYLES),
    "xl/worksheets/sheet1.xml": bytes(
      `<worksheet xmlns="${MAIN}"><sheetData>${head}${rows.join("")}</sheetData></worksheet>`,
    ),
  });
}

const relations = (targets: readonly (readonly [type: string, target: string])[]) => {
  const each = targets.map(([type, target], at) =>
    xmlTag("Relationship", { Id: `rId${at + 1}`, Type: `${OFFICE}/${type}`, Target: target }, "empty"),
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
};

/** The least that a workbook must say of styles, and one more: a month. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="mmm\\ yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The first day of a month as spreadsheets count days, from 1900 on with a leap day there that never was. */
export function dayNumber(month: MonthKey): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return Math.round(Date.UTC(year, number - 1, 1) / MS_PER_DAY) + DAYS_BEFORE_1970;
}

const MS_PER_DAY = 86_400_000;
const DAYS_BEFORE_1970 = 25_569;

const row = (at: number, cells: readonly string[]) => `<row r="${at}">${cells.join("")}</row>`;

const words = (at: string, text: string) =>
  text === "" ? "" : `<c r="${at}" t="inlineStr"><is>${xmlElement("t", {}, text)}</is></c>`;

const number = (at: string, value: number | null) => (value === null ? "" : `<c r="${at}"><v>${value}</v></c>`);

/** "A", "B", ..., "Z", "AA": the name of a column by its position. */
function columnName(at: number): string {
  const rest = Math.floor(at / 26);
  return `${rest === 0 ? "" : columnName(rest - 1)}${String.fromCharCode(65 + (at % 26))}`;
}
