import { type PictureColours, TONES, type Tone } from "#domain/picture/picture.ts";

/** What a picture is made for, whatever the desk looks like. */
export type PictureTheme = "light" | "dark";

/** Tokens whose names are not those of their tones. */
const TOKENS: Readonly<Partial<Record<Tone, string>>> = { ground: "--color-paper" };

/**
 * What every tone looks like in a theme. Tokens are resolved at the root, which has the theme for the length of this
 * reading; nothing is painted in between.
 */
export function readPictureColours(host: HTMLElement, theme: PictureTheme): PictureColours {
  const root = document.documentElement;
  const before = root.dataset.theme;
  const probe = document.createElement("span");
  probe.style.setProperty("forced-color-adjust", "none");
  probe.style.setProperty("transition", "none", "important");
  root.dataset.theme = theme;
  host.append(probe);
  const entries = TONES.map((tone) => {
    probe.style.color = `var(${TOKENS[tone] ?? `--color-${tone}`})`;
    return [tone, hexOf(getComputedStyle(probe).color)] as const;
  });
  probe.remove();
  if (before === undefined) delete root.dataset.theme;
  else root.dataset.theme = before;
  return Object.fromEntries(entries) as PictureColours;
}

/** A colour as browsers compute it, its parts as six digits: programs that draw know no functions. */
function hexOf(computed: string): string {
  const parts = /\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(computed)?.slice(1) ?? ["0", "0", "0"];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}

/** A colour of a picture by its parts, each 0 to 255. */
export function rgbOf(hex: string): { readonly r: number; readonly g: number; readonly b: number } {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return { r: part(1), g: part(3), b: part(5) };
}
