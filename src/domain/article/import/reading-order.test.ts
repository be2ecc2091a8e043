import { describe, expect, it } from "vitest";
import { type Base, type Strong, shownOrder } from "./bidi.ts";
import { clustersOf, readingOrder } from "./reading-order.ts";

const shown = (text: string, base: Base, before: Strong = base === "rtl" ? "R" : "L"): readonly string[] =>
  shownOrder(clustersOf(text), base, before);
const readAgain = (text: string, base: Base) => readingOrder(shown(text, base), base, base === "rtl" ? "R" : "L");

describe("R48 letters as they are shown", () => {
  it.each([
    ["rtl", "قال 60-70", "70-60 لاق"],
    ["rtl", "אמר 60-70", "60-70 רמא"],
    ["rtl", "(أي 3%)", "(%3 يأ)"],
    ["rtl", "مع OPEC+ and Moscow حتى 31/12/2026.", ".31/12/2026 ىتح OPEC+ and Moscow عم"],
    ["rtl", "قال Rosneft (OPEC) ثم", "مث Rosneft (OPEC) لاق"],
    ["ltr", "He said “قال الوزير” in 2024.", "He said “ريزولا لاق” in 2024."],
    ["ltr", "bought 12 שקל now", "bought 12 לקש now"],
  ] as const)("%s: %s", (base, text, seen) => expect(shown(text, base).join("")).toBe(seen));
});

describe("R48 letters in the order in which they are read", () => {
  it.each([
    ["rtl", "قال الوزير يوم الخميس إن الرياض ستبيع النفط إلى شركة Rosneft بسعر 12.5 دولار للبرميل."],
    ["rtl", "وأضاف أن الاتفاق مع OPEC+ and Moscow يسري حتى 31/12/2026، وأن الأسعار بين 60-70 دولارا."],
    ["rtl", "بلغ 1,700 ألف برميل يوميا في عام 2024 (أي بزيادة 3%)."],
    ["rtl", "السعر ١٢٫٥ والإنتاج ١٬٧٠٠ في ٢٠٢٤"],
    ["rtl", "قال «نعم» و“لا” و(كلا) ثم مضى"],
    ["rtl", "الأرقام 2022 2023 2024 في الجدول"],
    ["rtl", 'השר אמר: "חברת Rosneft תמכור נפט במחיר 12.5 דולר", ל-1,700 אלף (עלייה של 3%).'],
    ["rtl", "שָׁלוֹם לְכֻלָּם ו-60-70 דולר"],
    ["rtl", "پاکستان روس کی کمپنی Rosneft سے ۱۲٫۵ ڈالر کے حساب سے تیل خریدے گا، ۲۰۲۶ تک۔"],
    ["rtl", "مع F-16 وG7 وRosneft (OPEC) ثم"],
    ["rtl", "شركة Rosneft 12.5 Gazprom الكبرى"],
    ["rtl", "12 سبتمبر 2025"],
    ["rtl", "60-70 דולר"],
    ["ltr", "The minister said “قال الوزير إن النفط بلغ 12.5 دولار” in 2024, and spoke of שלום again."],
    ["ltr", "Prices ١٢٫٥ and ١٬٧٠٠ rose."],
    ["ltr", "A quote (قال) [ثم] in brackets"],
  ] as const)("%s: %s", (base, text) => expect(readAgain(text, base)).toEqual({ text, sure: true }));

  it("are not sure where a name and a number could stand either way round", () => {
    const one = shown("بسعر Rosneft 12.5 دولار", "rtl").join("");
    expect(shown("بسعر 12.5 Rosneft دولار", "rtl").join("")).toBe(one);
    expect(readAgain("بسعر Rosneft 12.5 دولار", "rtl")).toEqual({ text: "بسعر Rosneft 12.5 دولار", sure: false });
    expect(readAgain("bought 12 שקל now", "ltr")).toEqual({ text: "bought 12 שקל now", sure: false });
  });

  it("are not sure where no order would be shown like that without further marks", () => {
    expect(readingOrder(clustersOf("رالود 12.5 Rosneft لاق"), "rtl", "R")).toEqual({
      text: "قال 12.5 Rosneft دولار",
      sure: false,
    });
  });

  it("takes brackets as shown or as meant, whichever makes pairs of them", () => {
    expect(readingOrder(clustersOf("مث )الك( لاق"), "rtl", "R").text).toBe("قال (كلا) ثم");
    expect(readingOrder(clustersOf("مث (الك) لاق"), "rtl", "R").text).toBe("قال (كلا) ثم");
  });
});
