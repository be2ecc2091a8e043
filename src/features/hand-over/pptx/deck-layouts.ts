import type { PictureColours } from "#domain/picture/picture.ts";
import { type Face, SHEET, type Slide } from "./slide.ts";

/** What every program has, or has something of the same widths for: what opens clean beats what we would rather set. */
export const FACES: Readonly<Record<Face, string>> = { sans: "Arial", serif: "Georgia" };

/** The layouts of a deck, by the names that programs show. */
export const LAYOUTS = ["opening", "step", "step-plain", "sources"] as const;

/** Where placeholders are when somebody adds a slide of their own; ours say for themselves where they are. */
const TITLES: Readonly<Record<Slide["layout"], { readonly y: number; readonly h: number; readonly size: number }>> = {
  opening: { y: 1.9, h: 2, size: 40 },
  step: { y: 0.56, h: 0.9, size: 26 },
  "step-plain": { y: 0.56, h: 0.9, size: 26 },
  sources: { y: 0.56, h: 0.5, size: 26 },
};
const BODIES: Readonly<
  Partial<Record<Slide["layout"], { readonly y: number; readonly h: number; readonly size: number }>>
> = {
  opening: { y: 4.3, h: 1.5, size: 18 },
  step: { y: 1.6, h: 5.1, size: 15 },
  sources: { y: 1.28, h: 5.35, size: 11 },
};

/** A layout with its placeholders, its ground and its slide number, in the words of the library. */
export function masterOf(layout: Slide["layout"], colours: PictureColours) {
  const holder = (name: "title" | "body", { y, h, size }: { y: number; h: number; size: number }) => ({
    placeholder: {
      options: {
        name,
        type: name,
        x: 0.5,
        y,
        w: SHEET.w - 1,
        h,
        margin: 0,
        align: "left" as const,
        valign: layout === "opening" && name === "title" ? ("bottom" as const) : ("top" as const),
        fontSize: size,
        fontFace: layout === "opening" && name === "title" ? FACES.serif : FACES.sans,
        bold: name === "title",
        color: bare(colours.ink),
        objectName: name === "title" ? "Title" : "Text",
        fit: "shrink" as const,
      },
      text: "",
    },
  });
  const body = BODIES[layout];
  return {
    title: layout,
    background: { color: bare(colours.ground) },
    objects: [holder("title", TITLES[layout]), ...(body === undefined ? [] : [holder("body", body)])],
    slideNumber: {
      x: 12.2,
      y: 6.92,
      w: 0.633,
      h: 0.24,
      margin: 0,
      align: "right" as const,
      fontFace: FACES.sans,
      fontSize: 10,
      color: bare(colours.ink2),
    },
  };
}

const bare = (colour: string) => colour.slice(1).toUpperCase();
