import { fc } from "@fast-check/vitest";
import type { Quote } from "#domain/evidence/evidence.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { Override } from "#domain/reading/override.ts";
import type { ArticleId, FlowId, PlaceCode, QuoteId, SourceId, TieId } from "#domain/shared/ids.ts";
import type { MonthKey, PartialDate } from "#domain/shared/month.ts";
import type { Source } from "#domain/shared/source.ts";
import type { Flow } from "#domain/trade/flow.ts";
import { chooseMethod, nameCoder, renameWorkspace } from "#domain/workspace/commands/about.ts";
import { hideItem, putRecord, removeRecord, showItem } from "#domain/workspace/commands/rows.ts";
import {
  changeTradeFile,
  chooseSide,
  putMapping,
  putTradeFile,
  removeMapping,
  removeTradeFile,
} from "#domain/workspace/commands/trade-files.ts";
import { type Anchoring, emptyWorkspace, type WorkspaceDocument } from "#domain/workspace/document.ts";
import type { Command } from "#domain/workspace/step.ts";
import { aMapping, aTradeFile } from "./kept-trade-files.ts";

/** A workspace with nothing in it. */
export const aWorkspace = (id = "w1"): WorkspaceDocument =>
  emptyWorkspace({ id, title: "My layer", dossier: "pakistan-russia", today: "2025-09-02" });

/** An override of the tie of Pakistan and Russia, or of another. */
export const anOverride = (change: Partial<Override> = {}): Override => ({
  id: "PAK~RUS",
  tie: "PAK~RUS" as TieId,
  stance: -1,
  from: "2025-01" as PartialDate,
  reason: "the pact was never ratified",
  coder: "",
  ...change,
});

/** A quote on the tie of Pakistan and Russia. */
export const aQuote = (id: string): Quote => ({
  id: id as QuoteId,
  article: "sharif-courts-moscow" as ArticleId,
  anchor: { exact: "very strong relations", prefix: "after ", suffix: " with Russia", start: 24, end: 45 },
  speaker: null,
  speakerLabel: "officials",
  addressee: null,
  attribution: "reported",
  act: "statement",
  saidOn: null,
  bearings: [{ tie: "PAK~RUS" as TieId, aspect: "political", stance: 1, confidence: 0.6 }],
  source: null,
  note: null,
});

export const aSource = (id: string): Source => ({
  id: id as SourceId,
  title: id,
  publisher: null,
  date: null,
  locator: null,
  licence: null,
  note: null,
});

const IDS = fc.constantFrom("a", "b", "c", "d", "10", "2", "constructor");
const WORDS = fc.string({ unit: "grapheme", maxLength: 12 });

/** Crude of Russia bought by Pakistan in one month; the quantity is nobody's figure. */
export const aFlow = (id: string, quantity: number | null = 12.5): Flow => ({
  id: id as FlowId,
  exporter: "RUS" as PlaceCode,
  importer: "PAK" as PlaceCode,
  commodity: "crude",
  direction: "import",
  period: { kind: "month", month: "2024-03" as MonthKey },
  valueUsd: null,
  quantity,
  unit: "kt",
  quality: "reported",
  series: "primary",
  hs: null,
  original: null,
  source: "s1" as SourceId,
  note: null,
});

/** What became of a quote whose article was replaced. */
export const anAnchoring = (id: string, state: Anchoring["state"] = "changed"): Anchoring => ({
  id,
  article: "sharif-courts-moscow" as ArticleId,
  state,
  was: "very strong relations",
  places:
    state === "lost"
      ? []
      : [{ start: 24, end: 49, words: "not very strong relations", score: 0.9, reasons: ["negation"] }],
});

const GOODS = { exporter: "RUS" as PlaceCode, importer: "PAK" as PlaceCode, commodity: "crude" } as const;
/** A trade file of two records: what each end says of one month. */
export const aFileOfBothSides = (id: string) =>
  aTradeFile(id, [
    { ...GOODS, period: "2024-03", quantity: 12.5, side: "importer", row: 2 },
    { ...GOODS, period: "2024-03", quantity: 11, value: 5.4, side: "exporter", row: 3 },
  ]);
const aSavedMapping = (id: string, title = id) => ({ id, title, fingerprint: "period|from|to", mapping: aMapping() });

/** Edits of trade files and of what belongs to them. */
const tradeCommands = (): fc.Arbitrary<Command>[] => [
  IDS.map((id) => putTradeFile(aFileOfBothSides(id), aSource(`source-${id}`))),
  IDS.map((id) => removeTradeFile(id)),
  fc.tuple(IDS, fc.constantFrom("gaps", "over")).map(([id, plot]) => changeTradeFile(id, { plot })),
  fc.tuple(IDS, WORDS).map(([id, title]) => putMapping(aSavedMapping(id, title))),
  IDS.map(removeMapping),
  fc.constantFrom("importer", "exporter", null).map((side) => chooseSide(GOODS, side)),
];

/** Any edit, over so few ids that edits often meet. */
export const commandArbitrary = (): fc.Arbitrary<Command> =>
  fc.oneof(
    fc.tuple(IDS, WORDS).map(([id, note]) => putRecord({ collection: "quotes", row: { ...aQuote(id), note } })),
    IDS.map((id) => removeRecord({ collection: "quotes", row: aQuote(id) })),
    WORDS.map((reason) => putRecord({ collection: "overrides", row: anOverride({ reason: `for ${reason}` }) })),
    fc.constant(removeRecord({ collection: "overrides", row: anOverride() })),
    IDS.map((id) => putRecord({ collection: "sources", row: aSource(id) })),
    IDS.map((id) => removeRecord({ collection: "sources", row: aSource(id) })),
    IDS.map((id) => putRecord({ collection: "flows", row: aFlow(id) })),
    IDS.map((id) => putRecord({ collection: "anchorings", row: anAnchoring(id) })),
    IDS.map((id) => removeRecord({ collection: "anchorings", row: anAnchoring(id) })),
    fc.tuple(IDS, WORDS).map(([id, why]) => hideItem({ kind: "quote", id: id as QuoteId }, why)),
    IDS.map((id) => showItem({ kind: "quote", id: id as QuoteId })),
    ...tradeCommands(),
    WORDS.map(renameWorkspace),
    WORDS.map(nameCoder),
    fc.constantFrom(null, 6, 24).map((halfLife) => chooseMethod({ ...DEFAULT_METHOD, halfLife })),
    fc.constant(chooseMethod(null)),
  );
