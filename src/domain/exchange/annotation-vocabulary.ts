/**
 * Our words beside those of the W3C Web Annotation Data Model (Recommendation of 23 February 2017). A body of the type
 * `entente:Coding` holds what a quote says beyond its words:
 *
 * - `entente:article`, `entente:articleTitle`, `entente:published`: the article whose text the offsets count in
 * - `entente:speaker`, `entente:addressee`: actor ids; `entente:speakerLabel`: who is meant, in words
 * - `entente:attribution` (direct, reported, analyst, background), `entente:act` (pledge, praise, claim, criticism,
 *   threat, statement), `entente:saidOn`: a date known to the day, month or year, `entente:source`: a source id
 * - `entente:bearings`: list of `entente:tie` (two actor ids), `entente:aspect`, `entente:stance` (-2 hostile to 2
 *   allied), `entente:confidence` (above 0, at most 1)
 * - `entente:claims`: list of what the words assert that a trade series can test, as the dossier's contract spells it
 *
 * `entente:offsetUnit` on a TextPositionSelector says what its offsets count in: `utf-16` or `code-point` (R41).
 */
export const VOCABULARY = "urn:entente:vocabulary:1:";
/** Before the id of a quote or an article, to make it the IRI that the model wants. */
export const IRI = { quote: "urn:entente:quote:", article: "urn:entente:article:" } as const;
