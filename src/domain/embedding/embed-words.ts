/** The views that can be embedded: the small desk, one of its three views, or a briefing as a story. */
export const EMBED_VIEWS = ["desk", "graph", "timeline", "reader", "story"] as const;
/** One of the views that can be embedded. */
export type EmbedView = (typeof EMBED_VIEWS)[number];
/** Light, dark, or as the reader's system asks. */
export const EMBED_THEMES = ["auto", "light", "dark"] as const;
/** One of the themes. */
export type EmbedTheme = (typeof EMBED_THEMES)[number];
/** How much stands around the view: title, legend and foot; a short title and the foot; the foot alone, which names the source. */
export const EMBED_UI_LEVELS = ["full", "minimal", "none"] as const;
/** One of the levels. */
export type EmbedUi = (typeof EMBED_UI_LEVELS)[number];
/** Motion as the reader's system asks, or none. */
export const EMBED_MOTIONS = ["auto", "none"] as const;
/** One of the ways to move. */
export type EmbedMotion = (typeof EMBED_MOTIONS)[number];
