import { describe, expect, it } from "vitest";
import { directionOf, firstStrongDirection, languageOf } from "./language.ts";

describe("the language of a text", () => {
  it.each([
    ["en", "The minister said that the oil of the country was to be bought again in the autumn."],
    ["fr", "Le ministre a dit que le pétrole du pays est à acheter dans les mois qui viennent pour la France."],
    ["de", "Der Minister sagte, dass das Öl nicht mit dem Schiff kommt und auf sich warten lässt."],
    ["es", "El ministro dijo que el petróleo de la región se compra por los países y no por las empresas."],
    ["tr", "Bakan, petrolün bir daha alınacağını ve bu yıl için çok iyi olacağını söyledi, ancak bu kadar."],
    ["ru", "Министр сказал, что нефть будет куплена ещё раз, если мы её найдём."],
    ["uk", "Міністр сказав, що її буде куплено ще раз цієї осені."],
    ["ar", "قال الوزير إن النفط سيشترى مرة أخرى"],
    ["ur", "وزیر نے کہا ہے کہ تیل دوبارہ خریدا جائے گا"],
    ["fa", "وزیر گفت که نفت دوباره خریداری می‌شود و این کار ادامه دارد"],
    ["zh", "部长表示将再次购买石油"],
    ["ja", "大臣は石油を購入すると述べた"],
    ["ko", "장관은 석유를 구매할 것이라고 말했다"],
    ["he", "השר אמר כי הנפט ייקנה"],
  ])("is told: %s", (language, text) => expect(languageOf(text)).toBe(language));

  it.each(["", "12 34", "Reuters", "India Pakistan Russia China"])("is not guessed from %j", (text) => {
    expect(languageOf(text)).toBeNull();
  });
});

describe("R48 the direction of a text", () => {
  it("is that of its first letter that has one", () => {
    expect(firstStrongDirection("123 – قال: OPEC+")).toBe("rtl");
    expect(firstStrongDirection("“OPEC+” قال")).toBe("ltr");
    expect(firstStrongDirection("123")).toBeNull();
  });

  it("is that of most of its blocks, longer ones first", () => {
    expect(directionOf(["OPEC", "قال الوزير إن النفط سيشترى", "قال"])).toBe("rtl");
    expect(directionOf(["قال", "The minister said so"])).toBe("ltr");
    expect(directionOf(["1", ""])).toBeNull();
  });
});
