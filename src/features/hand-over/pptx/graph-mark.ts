/** Stands where a graph is to be put once the slides are packed: the library draws no connectors and no groups. */
export const graphMark = (slide: number, part: number) => `graph-${slide}-${part}`;

/** Pictures of a deck by slide and part, as data addresses. */
export type DeckPictures = ReadonlyMap<string, string>;
