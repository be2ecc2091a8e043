import {
  EMBED_THEMES,
  EMBED_UI_LEVELS,
  EMBED_VIEWS,
  type EmbedTheme,
  type EmbedUi,
  type EmbedView,
} from "#domain/embedding/embed-words.ts";

/** As addresses spell them: the views, themes and levels of what stands around a view. */
export {
  EMBED_THEMES as THEMES,
  EMBED_UI_LEVELS as UI_LEVELS,
  EMBED_VIEWS as VIEWS,
  type EmbedTheme as ThemeName,
  type EmbedUi as UiLevel,
  type EmbedView as ViewName,
};

/** Whose messages these are; anything else on the window or the port is somebody else's. */
export const NAMESPACE = "entente.embed";

/**
 * The majors that are spoken, newest first. 0 is that of the trial: a lens is the text of an address there, and it is no
 * longer developed. The handshake picks the newest that both ends speak.
 */
export const MAJORS = [1, 0] as const;
/** One of the majors that are spoken. */
export type Major = (typeof MAJORS)[number];
/** Majors that are still answered and will not be for ever; named once in `capabilities.deprecated`. */
export const DEPRECATED_MAJORS: readonly Major[] = [0];

/** How long an answer is waited for. */
export const ANSWER_MS = 10_000;
/** The same for `export`, which is drawn, and for `data.load`, which is read. */
export const LONG_ANSWER_MS = 60_000;
/** How often either end asks whether the other is there. */
export const PING_MS = 15_000;
/** Requests that either end answers in a second; more are told `rate_limited`. */
export const REQUESTS_PER_SECOND = 100;
/** Of one `data.load`, by its letters and numbers. */
export const LOAD_BYTES = 50_000_000;
/** What either end holds the other to. */
export const LIMITS = {
  requestsPerSecond: REQUESTS_PER_SECOND,
  /** The same for `data.load`: a feed that was merged bit by bit is given to the next frame all at once. */
  loadsPerSecond: 1_000,
  /** Events of one kind in a second; the last one is always sent. */
  eventsPerSecond: 10,
  /** Of one message, by its letters and numbers. */
  messageBytes: 1_000_000,
  loadBytes: LOAD_BYTES,
  answerMs: ANSWER_MS,
  longAnswerMs: LONG_ANSWER_MS,
  /** Without a `connect` by then the frame goes on by itself. */
  connectMs: 3_000,
  pingMs: PING_MS,
} as const;

/** What went wrong, as a word for programs. */
export const ERROR_CODES = [
  "bad_request",
  "unknown_type",
  "unsupported_version",
  "not_ready",
  "forbidden",
  "too_large",
  "rate_limited",
  "timeout",
  "not_found",
  "storage",
  "network",
  "internal",
] as const;
/** One of the words for what went wrong. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What went wrong, with a sentence for people. */
export type Fault = {
  readonly code: ErrorCode;
  readonly message: string;
  /** Which field of the payload, as in `lens.from`. */
  readonly path?: string;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
};

/** A lens by the parameters of an address: `{ from: "2024-10", sel: "tie.PAK~RUS" }`. Values are as an address spells them, not escaped. */
export type LensRecord = Readonly<Record<string, string>>;
/** A part of a request that was left out, and why. */
export type IgnoredPart = { readonly path: string; readonly reason: string };

/** Tokens of the look that a host may set; anything else of the look is not the host's. */
export const THEME_TOKENS = ["paper", "sheet", "ink", "ink2", "rule", "act", "radius", "font-size"] as const;
/** One of the tokens. */
export type ThemeToken = (typeof THEME_TOKENS)[number];

/** What exports can be asked for. */
export const EXPORT_FORMATS = [
  "svg",
  "png",
  "evidence-csv",
  "flows-csv",
  "nodes-csv",
  "edges-csv",
  "gexf",
  "gexf-static",
  "graphml",
  "json",
] as const;
/** One of the formats. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** What a story can be told to do. */
export const PRESENT_ACTIONS = ["start", "next", "prev", "goto", "blank", "end"] as const;
/** One of the actions. */
export type PresentAction = (typeof PRESENT_ACTIONS)[number];
/** How data goes to what is shown: looked at only, added to it, or in its place. */
export const LOAD_MODES = ["preview", "merge", "replace"] as const;
/** One of the modes. */
export type LoadMode = (typeof LOAD_MODES)[number];

/** A dossier as the files of its folder, or rows of trade as `flows.json` spells them. */
export type LoadData =
  | { readonly dossier: { readonly files: Readonly<Record<string, unknown>> } }
  | { readonly rows: readonly unknown[] };

/** What each request carries. */
export type Requests = {
  /** The one window message; it brings the port. */
  readonly connect: { readonly protocols: readonly number[]; readonly sdk: string; readonly nonce: string };
  readonly "state.get": Readonly<Record<string, never>>;
  /** `partial`: what is not named stays as it is; otherwise it goes back to how the dossier opens. */
  readonly "state.set": { readonly lens: LensRecord; readonly partial?: boolean | undefined };
  /** A ref as `tie.PAK~RUS`; `null` clears. */
  readonly select: { readonly ref: string | null };
  /** Selects, and brings the thing into view where the frame shows more than one. */
  readonly focus: { readonly ref: string };
  readonly "months.set": { readonly from: string; readonly to: string };
  readonly "view.set": { readonly view: EmbedView };
  /** Counted from one. */
  readonly "step.set": { readonly step: number };
  readonly "theme.set": {
    readonly theme?: EmbedTheme | undefined;
    readonly tokens?: Readonly<Record<string, unknown>> | undefined;
  };
  /** A BCP 47 language tag. */
  readonly "locale.set": { readonly lang: string };
  readonly "ui.set": { readonly ui: EmbedUi };
  /** What is asked after it is answered over what it brings, and waits for it: several can be asked for at once, in order. */
  readonly "data.load": LoadData & { readonly mode: LoadMode };
  readonly export: { readonly format: ExportFormat; readonly scale?: number | undefined };
  /** Kept in memory alone, and never sent anywhere but to the source of the dossier. `expiresAt`: ISO 8601. */
  readonly "auth.set": { readonly token: string; readonly expiresAt?: string | undefined };
  readonly present: { readonly action: PresentAction; readonly step?: number | undefined };
  readonly undo: Readonly<Record<string, never>>;
  readonly redo: Readonly<Record<string, never>>;
  /** Does nothing where the frame was put there without `allow-modals`, which it cannot know. */
  readonly print: Readonly<Record<string, never>>;
  /** Asked of the host: the frozen copy of that name, which stands beside the host's page. */
  readonly "snapshot.get": { readonly id: string };
  /** Asked by either end. */
  readonly ping: Readonly<Record<string, never>>;
};
/** Name of a request. */
export type RequestType = keyof Requests;

/** What each request is answered by. */
export type Answers = {
  readonly connect: {
    readonly protocol: Major;
    /** Version of the app. */
    readonly app: string;
    readonly nonce: string;
    readonly capabilities: {
      /** Requests that are answered. */
      readonly requests: readonly string[];
      readonly events: readonly string[];
      readonly formats: readonly string[];
      readonly readonly: boolean;
      /** What will go away two majors on. */
      readonly deprecated: readonly string[];
    };
    readonly views: readonly string[];
    readonly limits: Readonly<Record<string, number>>;
  };
  readonly "state.get": { readonly lens: LensRecord; readonly view: string };
  readonly "state.set": { readonly lens: LensRecord; readonly ignored: readonly IgnoredPart[] };
  readonly select: { readonly applied: boolean };
  readonly focus: { readonly applied: boolean };
  readonly "months.set": { readonly applied: boolean };
  readonly "view.set": { readonly applied: boolean };
  readonly "step.set": { readonly applied: boolean };
  readonly "theme.set": { readonly applied: readonly string[]; readonly ignored: readonly IgnoredPart[] };
  readonly "locale.set": { readonly applied: readonly string[]; readonly ignored: readonly IgnoredPart[] };
  readonly "ui.set": { readonly applied: readonly string[]; readonly ignored: readonly IgnoredPart[] };
  readonly "data.load": {
    readonly counts: Readonly<Record<string, number>>;
    readonly problems: readonly IgnoredPart[];
    readonly mode: LoadMode;
  };
  readonly export: { readonly name: string; readonly type: string; readonly blob: Blob };
  readonly "auth.set": { readonly applied: boolean };
  readonly present: { readonly step: number; readonly of: number };
  readonly undo: { readonly applied: boolean };
  readonly redo: { readonly applied: boolean };
  readonly print: { readonly applied: boolean };
  readonly "snapshot.get": { readonly text: string };
  readonly ping: Readonly<Record<string, never>>;
};

/** What is told without being asked. */
export type Events = {
  /** The first view stands and takes input. */
  readonly interactive: { readonly view: string };
  readonly "state.changed": { readonly lens: LensRecord };
  readonly "selection.changed": { readonly ref: string | null };
  /** Only for who asked for it: hovering is fast. */
  readonly "hover.changed": { readonly ref: string | null };
  readonly "quote.opened": { readonly ref: string };
  /** Counted from one. */
  readonly "step.changed": { readonly step: number; readonly of: number };
  readonly "save.changed": { readonly dirty: boolean; readonly save: string };
  /** Of the content, in whole CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly "link.open": { readonly href: string; readonly ref: string | null };
  /** Progress of an export; `re` names its request. */
  readonly "export.progress": { readonly re: string; readonly done: number };
  /** The source wants a token, or the last one is about to expire. */
  readonly "auth.request": { readonly reason: string };
  readonly problem: { readonly code: ErrorCode; readonly message: string };
  /** Said by the host: tell me what is hovered, and let me take links over. */
  readonly listen: {
    readonly hover?: boolean | undefined;
    readonly links?: boolean | undefined;
    /** Whether the host follows the height of what is shown: the view is then as tall as it wants. */
    readonly autoheight?: boolean | undefined;
  };
  readonly bye: Readonly<Record<string, never>>;
};
/** Name of an event. */
export type EventType = keyof Events;

/** What stands around every payload. */
type Envelope = { readonly ns: typeof NAMESPACE; readonly v: number; readonly id: string; readonly type: string };
/** A question; it gets one answer. */
export type RequestMessage = Envelope & { readonly kind: "request"; readonly payload?: unknown };
/** The one answer to a question: a payload, or what went wrong. `re` is the id of the question. */
export type ResponseMessage = Envelope & {
  readonly kind: "response";
  readonly re: string;
  readonly payload?: unknown;
  readonly error?: Fault | undefined;
};
/** Told without being asked. */
export type EventMessage = Envelope & { readonly kind: "event"; readonly payload?: unknown };
/** Anything that goes through the port. */
export type Message = RequestMessage | ResponseMessage | EventMessage;
