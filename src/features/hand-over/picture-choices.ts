import type { Option } from "#ui/Segments.tsx";
import type { PictureTheme } from "./picture-colours.ts";

/** The grounds a picture can stand on. */
export const THEMES: readonly Option<PictureTheme>[] = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** The sizes of a PNG, times that of the picture. */
export const SCALES: readonly Option<number>[] = [1, 2, 3, 4].map((value) => ({ value, label: `${value}×` }));
