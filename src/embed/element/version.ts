declare const ENTENTE_VIEW_VERSION: string | undefined;

/** Of the element, as the build has written it; `0.0.0` where nothing was built. */
export const VERSION = typeof ENTENTE_VIEW_VERSION === "string" ? ENTENTE_VIEW_VERSION : "0.0.0";
