import { refusal } from "#embed/protocol/calls.ts";
import { LONG_ANSWER_MS } from "#embed/protocol/contract.ts";
import { ATTRIBUTES, parameterOf, reflectAttributes, writeAttribute } from "./attributes.ts";
import { type Load, loadsWith, orderOf } from "./memory.ts";
import type {
  AuthProvider,
  CallOptions,
  EntenteMembers,
  ExportFormat,
  LensRecord,
  LoadData,
  LoadMode,
  PresentAction,
  ThemeName,
  ThemeTokens,
} from "./published.d.ts";
import { createSession } from "./session.ts";
import { VERSION } from "./version.ts";

/** The element `<entente-view>`: a view of Entente in a sandboxed frame. */
export class EntenteViewElement extends HTMLElement implements EntenteMembers {
  static readonly observedAttributes = ATTRIBUTES;
  readonly #session = createSession(this);

  connectedCallback(): void {
    // What was set on the element before it was one of these is set on it now.
    const early = { ...this };
    for (const name of Object.keys(early)) Reflect.deleteProperty(this, name);
    Object.assign(this, early);
    this.#session.look();
  }

  disconnectedCallback(): void {
    this.#session.leave();
  }

  /** A move that keeps the state of frames needs nothing done. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    // Two names for one thing.
    if (name === "dossier") writeAttribute(this, "d", value);
    // A frame shows one dossier: another one is loaded as another address is.
    else this.#session.changed(name === "d" && before !== value ? "src" : name);
  }

  get state(): LensRecord {
    return this.#session.memory.lens ?? this.#session.addressed;
  }

  set state(lens: LensRecord | null) {
    if (lens) this.#session.give({ lens }, "state.set");
  }

  get data(): LoadData | null {
    return this.#session.memory.loads.at(-1)?.data ?? null;
  }

  set data(data: LoadData | null) {
    if (!data || data === this.data) return;
    const { memory, tell } = this.#session;
    const load: Load = { data, mode: "replace" };
    memory.loads = loadsWith(memory.loads, load);
    tell("data.load", orderOf(load));
  }

  get theme(): string | ThemeTokens {
    return this.#session.memory.tokens ?? parameterOf(this, "theme");
  }

  set theme(theme: ThemeName | ThemeTokens | "" | null) {
    if (typeof theme !== "object" || !theme) writeAttribute(this, "theme", theme);
    else this.#session.give({ tokens: theme }, "theme.set");
  }

  get authProvider(): AuthProvider | null {
    return this.#session.memory.provider;
  }

  set authProvider(provider: AuthProvider | null) {
    this.#session.memory.provider = provider;
    this.#session.fetchToken();
  }

  get ready() {
    return this.#session.ready;
  }

  get version(): string {
    return VERSION;
  }

  getState(options?: CallOptions) {
    return this.#session.call("state.get", {}, options);
  }

  setState(lens: LensRecord, options?: CallOptions & { readonly partial?: boolean }) {
    return this.#session.call("state.set", { lens, partial: options?.partial }, options);
  }

  select(ref: string | null, options?: CallOptions) {
    return this.#session.call("select", { ref }, options);
  }

  focusOn(ref: string, options?: CallOptions) {
    return this.#session.call("focus", { ref }, options);
  }

  setMonths(from: string, to: string, options?: CallOptions) {
    return this.#session.call("months.set", { from, to }, options);
  }

  async load(data: LoadData, options?: CallOptions & { readonly mode?: LoadMode }) {
    const { memory, call } = this.#session;
    const load: Load = { data, mode: options?.mode ?? "replace" };
    const answer = await call("data.load", orderOf(load), { ...options, limitMs: LONG_ANSWER_MS });
    if (load.mode !== "preview") memory.loads = loadsWith(memory.loads, load);
    return answer;
  }

  export(
    format: ExportFormat,
    options?: CallOptions & { readonly scale?: number; readonly onProgress?: (done: number) => void },
  ) {
    return this.#session.call("export", { format, scale: options?.scale }, { ...options, limitMs: LONG_ANSWER_MS });
  }

  present(action: PresentAction, options?: CallOptions & { readonly step?: number }) {
    return this.#session.call("present", { action, step: options?.step }, options);
  }

  undo(options?: CallOptions) {
    return this.#session.call("undo", {}, options);
  }

  redo(options?: CallOptions) {
    return this.#session.call("redo", {}, options);
  }

  async print(options?: CallOptions) {
    if (!`${this.#session.frame.sandbox}`.includes("modals")) throw refusal("forbidden", "Set allow-print.");
    return this.#session.call("print", {}, options);
  }

  /** Needs a gesture of the reader, which does not outlast a wait: so it does not wait for the frame to be ready. */
  override requestFullscreen(options?: FullscreenOptions): Promise<void> {
    return this.#session.frame.requestFullscreen(options);
  }

  async destroy(): Promise<void> {
    this.#session.finish();
  }
}

reflectAttributes(EntenteViewElement.prototype);
