import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import type { FlowColumns } from "#domain/trade/flow-columns.ts";
import type { FileSample } from "#domain/trade/import/file-sample.ts";
import type { Mapping } from "#domain/trade/import/mapping.ts";
import type { MappingQuestion } from "#domain/trade/import/mapping-questions.ts";
import type { Corrections, TradeReading } from "#domain/trade/import/trade-reading.ts";
import type { RefusedRows } from "#domain/trade/trade-file.ts";

/** A row of the file as it stands there. */
export type FileRow = {
  /** Its number, counted as `RowFault.row` counts. */
  readonly row: number;
  readonly cells: readonly string[];
};

/** What the reader settled about a file before it is looked at: nothing named is found out. */
export type Settled = {
  /** One of `ENCODINGS`. */
  readonly encoding?: string;
  /** Which table of a zip. */
  readonly part?: string;
  readonly delimiter?: Mapping["delimiter"];
  /** Rows above the header. */
  readonly skip?: number;
  readonly headerRows?: Mapping["headerRows"];
};

/** How the letters of a file were taken. */
export type Letters = {
  /** As the Encoding Standard names it. */
  readonly encoding: string;
  /** Somebody chose it, or the bytes leave no doubt; else it was guessed from the letters. */
  readonly isSure: boolean;
  /** Signs in the first rows that stand for bytes that mean nothing. */
  readonly lost: number;
};

/** A file that was opened: its first rows and how it is proposed to be read. */
export type OpenedFile = {
  readonly name: string;
  readonly bytes: number;
  /** The file within a zip that is read; `null`: the file itself. */
  readonly part: string | null;
  /** All tables of a zip, the largest first; none where it is no zip. */
  readonly parts: readonly string[];
  /** `null`: its letters are no question (Parquet, JSON). */
  readonly letters: Letters | null;
  /** What its beginning shows. */
  readonly found: FileSample;
  /** How it is proposed to be read. */
  readonly mapping: Mapping;
  /** The layout that was recognised, by name; `null`: none. */
  readonly layout: string | null;
  /** What of the layout one has to know, in words. */
  readonly notes: readonly string[];
  /** What nobody but the reader can say of it. */
  readonly questions: readonly MappingQuestion[];
  /** By which saved mappings know files of this kind. */
  readonly fingerprint: string;
  /** The first rows below the header. */
  readonly sample: readonly FileRow[];
};

/** Why a file is not read, in the words of a refusal. */
export type TradeRefusal = {
  readonly kind: "refused";
  readonly what: string;
  readonly where: string;
  readonly next: string;
};

/** How far a reading is. */
export type ReadProgress = {
  /** From 0 to 1. */
  readonly done: number;
  /** Rows read so far. */
  readonly rows: number;
};

/**
 * What a reading came to, without its records: they stay in the session, which packs them when they are wanted. Nothing of
 * a million rows has to cross to the page for it to be looked at.
 */
export type ReadFile = Omit<TradeReading, "columns" | "refusedRows" | "refusedBy"> & {
  /** Rows below the header that can be looked at, blank ones and notes among them. */
  readonly positions: number;
  /** Records the rows were added up to. */
  readonly records: number;
  /** The series to show first: the one pair of the file, else its largest importer or exporter; `null` without records. */
  readonly series: SeriesChoice | null;
  /** Months from the first record to the last; `null` without records. */
  readonly span: MonthSpan | null;
};

/** What can be asked of a session, each with its answer. */
export type SessionCalls = {
  readonly open: { readonly input: Settled; readonly output: OpenedFile | TradeRefusal };
  readonly read: {
    readonly input: { readonly mapping: Mapping; readonly corrections: Corrections };
    readonly output: ReadFile;
  };
  /**
   * Rows as they stand in the file last read: those that begin on so many lines, or so many from a position below the
   * header (0 is the first). None before it was read.
   */
  readonly rows: {
    readonly input: { readonly by: "line" | "position"; readonly from: number; readonly count: number };
    readonly output: readonly FileRow[];
  };
  readonly report: { readonly input: null; readonly output: string };
  /** What is kept of the refused rows of the last reading; `null`: none was refused. */
  readonly refusals: { readonly input: null; readonly output: RefusedRows | null };
  /** The records of the last reading, and as `packFlows` writes them. */
  readonly pack: { readonly input: null; readonly output: { readonly packed: string; readonly columns: FlowColumns } };
  readonly sha256: { readonly input: null; readonly output: string };
};

/** The name of one of the calls. */
export type CallName = keyof SessionCalls;

/** How a call is carried out, in whatever thread. */
export type CallOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
};

/** What does the work of a session: one file, held for as long as it is looked at. */
export type SessionWork = {
  readonly [Name in CallName]: (
    input: SessionCalls[Name]["input"],
    options: CallOptions,
  ) => Promise<SessionCalls[Name]["output"]>;
};

/** A call by its name. */
export type Call<Name extends CallName = CallName> = {
  readonly name: Name;
  readonly input: SessionCalls[Name]["input"];
};

/** What the worker of a session is told. The file comes first; a file is a handle, nothing of it is copied. */
export type ToSession =
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "call"; readonly id: number; readonly call: Call }
  | { readonly kind: "cancel"; readonly id: number };

/** What it says. */
export type FromSession =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly progress: ReadProgress }
  | { readonly kind: "answer"; readonly id: number; readonly output: SessionCalls[CallName]["output"] }
  | { readonly kind: "failure"; readonly id: number; readonly reason: string };

/** Where the worker's script leaves what it can do when the page runs it, having no worker to run it in. */
export type SessionOnPage = { ententeTradeSession?: (file: File) => SessionWork };
