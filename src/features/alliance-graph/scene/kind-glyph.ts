import type { AspectGroup } from "#domain/shared/aspect-group.ts";
import type { GlyphName } from "#ui/glyphs.ts";

/** The sign of each kind, in graph and legend alike. */
export const KIND_GLYPH: Readonly<Record<AspectGroup, GlyphName>> = {
  diplomatic: "speech",
  trade: "drop",
  defence: "shield",
  membership: "ring",
};

/** The word beside it. */
export const KIND_WORD: Readonly<Record<AspectGroup, string>> = {
  diplomatic: "Diplomatic",
  trade: "Energy and trade",
  defence: "Defence",
  membership: "Membership",
};
