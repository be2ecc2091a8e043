import { describe, expect, it } from "vitest";
import { fieldDate, findAnyDate } from "./any-date.ts";
import { MONTH_NAMES } from "./month-names.ts";

describe("a date in any language", () => {
  it.each([
    ["12 сентября 2025", "2025-09-12"],
    ["Опубликовано: пятница, 12 сентября 2025 г., 10:32", "2025-09-12"],
    ["12 вересня 2025 року", "2025-09-12"],
    ["2025年9月12日", "2025-09-12"],
    ["２０２５年９月１２日", "2025-09-12"],
    ["2025년 9월 12일", "2025-09-12"],
    ["发布时间：2025年9月", "2025-09"],
    ["12 سبتمبر 2025", "2025-09-12"],
    ["١٢ سبتمبر ٢٠٢٥", "2025-09-12"],
    ["الجمعة، 12 أيلول/سبتمبر 2025", "2025-09-12"],
    ["3 كانون الثاني 2025", "2025-01-03"],
    ["اكتوبر 7, 2025", "2025-10-07"],
    ["3 ستمبر 2025", "2025-09-03"],
    ["۳ ستمبر ۲۰۲۵ء", "2025-09-03"],
    ["ستمبر 3، 2025", "2025-09-03"],
    ["۱۲ سپتامبر ۲۰۲۵", "2025-09-12"],
    ["१२ सितंबर २०२५", "2025-09-12"],
    ["12 फरवरी 2025", "2025-02-12"],
    ["12 Eylül 2025 Cuma", "2025-09-12"],
    ["12 AĞUSTOS 2025", "2025-08-12"],
    ["vendredi 12 septembre 2025", "2025-09-12"],
    ["le 1er août 2025", "2025-08-01"],
    ["12. März 2025", "2025-03-12"],
    ["12 de septiembre de 2025", "2025-09-12"],
    ["12 de março de 2025", "2025-03-12"],
    ["12 settembre 2025", "2025-09-12"],
    ["12 maart 2025", "2025-03-12"],
    ["ב-12 בספטמבר 2025", "2025-09-12"],
    ["septembre 2025", "2025-09"],
    ["15 de sept. de 2025", "2025-09-15"],
    ["3 October 2025", "2025-10-03"],
    ["2025-10-03", "2025-10-03"],
  ])("%s is %s", (text, date) => expect(findAnyDate(text)?.date).toBe(date));

  it.each([
    "31 сентября 2025",
    "۱۲ شهریور ۱۴۰۴",
    "12 2025",
    "мая 12",
    "В 2025 году",
    "2025年13月1日",
    "Le ministre a dit en 2025",
    "",
  ])("%j is none: nothing is made up", (text) => expect(findAnyDate(text)).toBeNull());

  it("may be the value of a field, which may be a year or digits alone as well", () => {
    const dates = ["12 de septiembre de 2025", "20250912", "2025-09-12T10:00:00Z", "2025", "20250931", "soon"].map(
      fieldDate,
    );
    expect(dates).toEqual(["2025-09-12", "2025-09-12", "2025-09-12", "2025", null, null]);
  });

  it("names the words that spell it, as they are written", () => {
    expect(findAnyDate("Von Jane Doe, 12. März 2025")?.words).toBe("12. März 2025");
    expect(findAnyDate("بقلم: أحمد علي، ١٢ سبتمبر ٢٠٢٥")?.words).toBe("١٢ سبتمبر ٢٠٢٥");
  });

  it("has twelve months in each language, and no name that means two", () => {
    const meanings = new Map<string, number>();
    for (const language of MONTH_NAMES) {
      const months = language.split(" ");
      expect(months).toHaveLength(12);
      for (const [at, names] of months.entries())
        for (const name of names.split("|")) expect(meanings.set(name, meanings.get(name) ?? at).get(name)).toBe(at);
    }
  });

  it("comes to an end on lines made to hold it up", () => {
    for (const part of ["12 mars ", "2025 ", "/ سبتمبر", "de ", "年"])
      expect([part, findAnyDate(part.repeat(400 / part.length))]).toEqual([part, null]);
  });
});
