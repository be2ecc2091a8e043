import { type AspectGroup, GROUP_SIGN, GROUP_WORD } from "#domain/shared/aspect-group.ts";
import type { GlyphName } from "#ui/glyphs.ts";

/** The sign of each kind of tie, in graph and legend alike. */
export const KIND_GLYPH: Readonly<Record<AspectGroup, GlyphName>> = GROUP_SIGN;

/** The word beside it, as everywhere. */
export const KIND_WORD = GROUP_WORD;
