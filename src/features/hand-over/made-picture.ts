import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { writeFilters, writeMade } from "#domain/exchange/graph/about-words.ts";
import type { NetworkQuery } from "#domain/exchange/graph/exported-network.ts";
import { framedPicture } from "#domain/picture/framed-picture.ts";
import type { Picture, TextWidth } from "#domain/picture/picture.ts";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import { type EmbeddedFont, printSvg } from "#domain/picture/print-svg.ts";
import type { SourceId } from "#domain/shared/ids.ts";
import { printSource } from "#domain/shared/source-words.ts";
import { writeCount, writeSpan } from "#domain/shared/wording.ts";
import { type PictureTheme, readPictureColours } from "./picture-colours.ts";

/** Width of what is drawn; the frame around it adds its margins. */
const BODY_PX = 960;
/** Sources named on a picture: those that most of it rests on. */
const MOST_NAMED = 8;

/** A view with its frame, and what it says to whoever does not see it. */
export type FramedView = { readonly picture: Picture; readonly title: string; readonly description: string };

/** A view as a picture that stands alone: title, window, legend, sources and date around it. */
export function frameView(maker: PictureMaker, dossier: Dossier, query: NetworkQuery, widthOf: TextWidth): FramedView {
  const { body, title, about, legend, description, sources, note } = maker.make(BODY_PX, widthOf);
  const ego = query.ego === null ? null : lookupOf(dossier).actorName(query.ego);
  // Filters hold ties back, not trade.
  const filters = maker.id === "timeline" ? [] : writeFilters(query, ego);
  const made = writeMade({ sample: dossier.sample, query });
  const words = {
    title,
    window: writeSpan(query.window),
    about: [about, ...filters].join("; "),
    legend,
    source: [sourceLine(sources, dossier), note].filter(Boolean).join(" "),
    made: `${dossier.title}. ${made} with Entente.`,
  };
  return {
    picture: framedPicture(body, words, widthOf),
    title: `${title}, ${words.window}`,
    description: `${description} ${words.source} ${words.made}`,
  };
}

/** "Sources: Dawn, 2 Sep 2025; The News and 3 more." Publishers once each. */
function sourceLine(ids: readonly SourceId[], dossier: Dossier): string {
  const lookup = lookupOf(dossier);
  const names = ids.map((id) => {
    const source = lookup.source(id);
    return source === null ? id : (source.publisher ?? printSource(source));
  });
  const all = [...new Set(names)];
  const rest = all.length - MOST_NAMED;
  const more = rest > 0 ? `; and ${writeCount(rest, "more source")}` : "";
  return all.length === 0 ? "" : `Sources: ${all.slice(0, MOST_NAMED).join("; ")}${more}.`;
}

/** The picture as an SVG file in a theme, `scale` times its size. */
export function printView(
  { picture, title, description }: FramedView,
  theme: PictureTheme,
  scale: number,
  fonts: readonly EmbeddedFont[],
): string {
  const colours = readPictureColours(document.body, theme);
  return printSvg(picture, { colours, title, description, fonts, scale });
}
