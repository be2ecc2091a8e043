import { type DivergingStep, stepStyle } from "#ui/diverging.ts";

/** Every colour a canvas needs, resolved for the present theme. */
export type Palette = {
  readonly ground: string;
  readonly disc: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly member: string;
  readonly lamp: string;
  readonly lampEdge: string;
  readonly act: string;
  /** Lines of the five bands, hostile to allied, then of a membership. */
  readonly lines: readonly string[];
  /** The same where they lie on the lamp. */
  readonly lampLines: readonly string[];
  /** A lit disc is inverted: its fill and its text. */
  readonly litDisc: string;
  readonly litText: string;
  /** How much of what is not lit remains. */
  readonly mutedAlpha: number;
};

/** The tokens a canvas is painted with. Spelled in full: the style sheet carries only those it finds spelled somewhere. */
const TOKENS = {
  ground: "--color-paper",
  disc: "--color-disc",
  ink: "--color-ink",
  ink2: "--color-ink2",
  ink3: "--color-ink3",
  member: "--color-member",
  lamp: "--color-lamp",
  lampEdge: "--color-lamp-edge",
  act: "--color-act",
} as const;

const STEPS: readonly DivergingStep[] = [-2, -1, 0, 1, 2];

/** The palette as CSS resolves it now; in forced colours the system's own, so that only patterns tell stances apart. */
export function readPalette(host: HTMLElement): Palette {
  return matchMedia("(forced-colors: active)").matches ? systemPalette(host) : themePalette(resolver(host));
}

/** The palette for print: the light theme on white, and what is not lit stays readable. */
export function readPaperPalette(host: HTMLElement): Palette {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  // Tokens are resolved at the root: for the length of this reading it is light. Nothing is painted in between.
  root.dataset.theme = "light";
  const colour = resolver(host);
  const palette = { ...themePalette(colour), ground: colour("Canvas"), mutedAlpha: 0.72 };
  if (theme === undefined) delete root.dataset.theme;
  else root.dataset.theme = theme;
  return palette;
}

function themePalette(colour: (value: string) => string): Palette {
  const token = (name: keyof typeof TOKENS) => colour(`var(${TOKENS[name]})`);
  return {
    ground: token("ground"),
    disc: token("disc"),
    ink: token("ink"),
    ink2: token("ink2"),
    ink3: token("ink3"),
    member: token("member"),
    lamp: token("lamp"),
    lampEdge: token("lampEdge"),
    act: token("act"),
    lines: [...STEPS.map((step) => colour(`var(${stepStyle(step).line})`)), token("member")],
    lampLines: [...STEPS.map((step) => colour(`var(${stepStyle(step).onLamp})`)), token("ink2")],
    litDisc: token("ink"),
    litText: token("ground"),
    mutedAlpha: 0.32,
  };
}

function systemPalette(host: HTMLElement): Palette {
  const colour = resolver(host);
  const [ground, text, lit, onLit] = ["Canvas", "CanvasText", "Highlight", "HighlightText"].map(colour) as [
    string,
    string,
    string,
    string,
  ];
  return {
    ground,
    disc: ground,
    ink: text,
    ink2: text,
    ink3: text,
    member: text,
    lamp: ground,
    lampEdge: lit,
    act: lit,
    lines: Array.from({ length: 6 }, () => text),
    lampLines: Array.from({ length: 6 }, () => text),
    litDisc: lit,
    litText: onLit,
    mutedAlpha: 0.5,
  };
}

/** Tokens are written with light-dark(), which a canvas does not know: a probe element resolves them. */
function resolver(host: HTMLElement): (value: string) => string {
  const probe = document.createElement("span");
  probe.style.setProperty("forced-color-adjust", "none");
  // Where motion is reduced every element has a transition of next to nothing, at whose start a colour is still the old one.
  probe.style.setProperty("transition", "none", "important");
  return (value) => {
    if (!probe.isConnected) {
      host.append(probe);
      queueMicrotask(() => probe.remove());
    }
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
}

/** Calls back whenever colours may have changed: theme attribute, system theme, forced colours. Returns the way to stop. */
export function watchColours(onChange: () => void): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", onChange);
  const root = document.documentElement;
  let theme = root.dataset.theme;
  const observer = new MutationObserver(() => {
    if (root.dataset.theme === theme) return;
    theme = root.dataset.theme;
    onChange();
  });
  observer.observe(root, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
    observer.disconnect();
  };
}
