/** Parameters of a lens as an address spells them: `{ from: "2024-10", sel: "tie.PAK~RUS" }`. */
export type LensRecord = Readonly<Record<string, string>>;
export type ViewName = "desk" | "graph" | "timeline" | "reader" | "story";
export type ThemeName = "auto" | "light" | "dark";
/** What of the look a page may set: colours, a length, a number. Contrast that cannot be read is refused. */
export type ThemeTokens = Readonly<
  Partial<Record<"paper" | "sheet" | "ink" | "ink2" | "rule" | "act" | "radius" | "font-size", string | number>>
>;
export type LoadMode = "preview" | "merge" | "replace";
/** A dossier as the files of its folder, or rows of trade. */
export type LoadData =
  | { readonly dossier: { readonly files: Readonly<Record<string, unknown>> } }
  | { readonly rows: readonly unknown[] };
export type ExportFormat =
  | "svg"
  | "png"
  | "evidence-csv"
  | "flows-csv"
  | "nodes-csv"
  | "edges-csv"
  | "gexf"
  | "gexf-static"
  | "graphml"
  | "json";
export type PresentAction = "start" | "next" | "prev" | "goto" | "blank" | "end";
export type ErrorCode =
  | "bad_request"
  | "unknown_type"
  | "unsupported_version"
  | "not_ready"
  | "forbidden"
  | "too_large"
  | "rate_limited"
  | "timeout"
  | "not_found"
  | "storage"
  | "network"
  | "internal";

/** What every call that came to nothing rejects with, unless its signal ended it. */
export declare class RequestError extends Error {
  constructor(fault: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly path?: string;
    readonly retryable: boolean;
  });
  readonly code: ErrorCode;
  /** Which part of what was asked, as in `lens.from`. */
  readonly path?: string;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
}

/** A part of what was asked for that was left out, and why. */
export type IgnoredPart = { readonly path: string; readonly reason: string };
export type Applied = { readonly applied: boolean };
export type Token = { readonly token: string /** ISO 8601. */; readonly expiresAt?: string | undefined };
/** Fetches a token for the source of the dossier; called when the frame asks, as it does 30 s before the last one expires. */
export type AuthProvider = (request: { readonly reason: string }) => Promise<string | Token>;
/** `signal` gives a call up. */
export type CallOptions = { readonly signal?: AbortSignal | undefined };

/** What the frame says of itself. */
export type Capabilities = {
  readonly requests: readonly string[];
  readonly events: readonly string[];
  readonly formats: readonly string[];
  readonly readonly: boolean;
  /** What goes away in two major versions. */
  readonly deprecated: readonly string[];
};
export type Ready = {
  /** Major version of the messages. */
  readonly protocol: number;
  /** Version of the app. */
  readonly app: string;
  readonly capabilities: Capabilities;
  readonly views: readonly string[];
  readonly limits: Readonly<Record<string, number>>;
};

type Text = string | null;
type Count = string | number | null;

/**
 * Properties that stand for attributes, `minHeight` for `min-height`; a flag is true or false, everything else is text, empty
 * where nothing is said. `null` removes the attribute.
 */
export type EntenteAttributes = {
  /** The app's folder, its page for embedding, or a whole address with a query. Changing it loads anew. */
  get src(): string;
  set src(value: Text);
  get view(): string;
  set view(value: ViewName | "" | null);
  get ui(): string;
  set ui(value: "full" | "minimal" | "none" | "" | null);
  get step(): string;
  set step(value: Count);
  /** Pixels, or `auto`: as tall as what is shown. */
  get height(): string;
  set height(value: Count);
  get minHeight(): string;
  set minHeight(value: Count);
  get maxHeight(): string;
  set maxHeight(value: Count);
  get loading(): string;
  set loading(value: "lazy" | "eager" | "" | null);
  /** Title of the frame. */
  get label(): string;
  set label(value: Text);
  /** Which one of the source; changing it loads anew, as the address does. */
  get dossier(): string;
  set dossier(value: Text);
  /** Folder of the frozen copies, ending in a slash, `./` for that of the page; where nothing is said the page has none. */
  get snapshotBase(): string;
  set snapshotBase(value: Text);
  allowPrint: boolean;
  /** Whether `entente:hover` is told. */
  hover: boolean;
  /** True unless said otherwise. Read when the frame is loaded, as are the six that follow. */
  readonly: boolean;
  get v(): string;
  set v(value: Count);
  get briefing(): string;
  set briefing(value: Text);
  get snapshot(): string;
  set snapshot(value: Text);
  autoheight: boolean;
  get motion(): string;
  set motion(value: "auto" | "none" | "" | null);
  get heading(): string;
  set heading(value: Count);
} & LensAttributes;

/** Parameters of the lens; see the README of the app. */
export type LensAttributes = {
  d: string;
  from: string;
  to: string;
  sel: string;
  thread: string;
  clock: string;
  aspect: string;
  stance: string;
  trend: string;
  min: string;
  ego: string;
  series: string;
  held: string;
  unit: string;
  chart: string;
  price: string;
  form: string;
  tab: string;
  article: string;
  pane: string;
  analysis: string;
  swap: string;
};

/** Everything else. Calls wait for `ready`, and from then on end within ten seconds, a minute for exports and data. */
export type EntenteMembers = {
  /**
   * The lens as it was last heard of. Setting it is `setState`, unless it is set to what it was set to last. `null` is passed
   * over, here and for `data`: what is shown stays.
   */
  get state(): LensRecord;
  set state(lens: LensRecord | null);
  /** What was loaded last, by it or by `load`, previews apart; setting it loads it in the place of what is shown. */
  get data(): LoadData | null;
  set data(data: LoadData | null);
  /** A name, or tokens; setting one leaves the other, and `{}` takes the tokens away. The same once more is no change. */
  get theme(): string | ThemeTokens;
  set theme(theme: ThemeName | ThemeTokens | "" | null);
  authProvider: AuthProvider | null;
  /** The frame answers and has taken what was set before. Rejects when it does not answer. */
  readonly ready: Promise<Ready>;
  /** Of the element. */
  readonly version: string;
  getState(options?: CallOptions): Promise<{ readonly lens: LensRecord; readonly view: string }>;
  /** Without `partial`, what is not named goes back to how the dossier opens. */
  setState(
    lens: LensRecord,
    options?: CallOptions & { readonly partial?: boolean },
  ): Promise<{ readonly lens: LensRecord; readonly ignored: readonly IgnoredPart[] }>;
  /** A ref such as `tie.PAK~RUS`; `null` clears. */
  select(ref: string | null, options?: CallOptions): Promise<Applied>;
  /** Selects, and brings it into view. */
  focusOn(ref: string, options?: CallOptions): Promise<Applied>;
  /** Months such as `2024-10`, both included. */
  setMonths(from: string, to: string, options?: CallOptions): Promise<Applied>;
  /** By default in the place of what is shown. Kept in memory alone. */
  load(
    data: LoadData,
    options?: CallOptions & { readonly mode?: LoadMode },
  ): Promise<{
    readonly counts: Readonly<Record<string, number>>;
    readonly problems: readonly IgnoredPart[];
    readonly mode: LoadMode;
  }>;
  export(
    format: ExportFormat,
    options?: CallOptions & { readonly scale?: number; readonly onProgress?: (done: number) => void },
  ): Promise<{ readonly name: string; readonly type: string; readonly blob: Blob }>;
  /** Steps are counted from one. */
  present(
    action: PresentAction,
    options?: CallOptions & { readonly step?: number },
  ): Promise<{ readonly step: number; readonly of: number }>;
  undo(options?: CallOptions): Promise<Applied>;
  redo(options?: CallOptions): Promise<Applied>;
  /** Needs the attribute `allow-print` from before the frame was loaded. */
  print(options?: CallOptions): Promise<Applied>;
  requestFullscreen(options?: FullscreenOptions): Promise<void>;
  /** Takes the frame away for good. */
  destroy(): Promise<void>;
};

/** The element `<entente-view>`. */
export type EntenteView = HTMLElement & EntenteAttributes & EntenteMembers;

/** What the events carry; nothing in it can be changed. */
export type EntenteEvents = {
  "entente:ready": Ready;
  "entente:interactive": { readonly view: string };
  "entente:statechange": { readonly lens: LensRecord };
  "entente:select": { readonly ref: string | null };
  "entente:hover": { readonly ref: string | null };
  "entente:quoteopen": { readonly ref: string };
  "entente:stepchange": { readonly step: number; readonly of: number };
  /** Prevent it to take the link over; otherwise it opens in a new tab. */
  "entente:linkclick": { readonly href: string; readonly ref: string | null };
  "entente:dirty": { readonly dirty: boolean; readonly save: string };
  /** Of the content, in CSS pixels. */
  "entente:resize": { readonly width: number; readonly height: number };
  "entente:authrequired": { readonly reason: string };
  /** Prevent it to keep the line out of the console. */
  "entente:error": { readonly code: ErrorCode; readonly message: string };
  "entente:destroy": null;
};

export declare const EntenteViewElement: { new (): EntenteView; readonly prototype: EntenteView };
