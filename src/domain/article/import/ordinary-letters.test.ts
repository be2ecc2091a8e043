import { expect, it } from "vitest";
import { ordinaryLetters } from "./ordinary-letters.ts";

it.each([
  ["ﻭﺍﻟﻨﻔﻂ", "والنفط"],
  ["ﻻ ﺇﻟﻪ ﺇﻻ ﷲ", "لا إله إلا الله"],
  ["ﭘﺎﮐﺴﺘﺎﻥ ﮐﮯ", "پاکستان کے"],
  ["ﻣﹷ", "مَ"],
  ["﴾آية﴿", "﴾آية﴿"],
  ["ﬁve ½ ① Ⅻ 12", "ﬁve ½ ① Ⅻ 12"],
])("R48 Arabic letters in their shapes are ordinary letters: %s", (shapes, letters) => {
  expect(ordinaryLetters(shapes)).toBe(letters);
});
