import type { Dossier, Failure, PartName } from "#domain/dossier/dossier.ts";
import { failed, ok, type Result } from "#domain/shared/result.ts";
import type { Copies, SavedText } from "../local/saved-text.ts";
import { cancelled, notData, type Setback, sourceOf } from "./failure.ts";
import { type Progress, Tally } from "./progress.ts";
import { type FileContent, type Question, type Reading, readCopy, readFile } from "./read-file.ts";
import type { ArticleContent } from "./wire/decode-articles.ts";
import { decodeDossierInSlices, type PartContent } from "./wire/decode-dossier.ts";
import {
  type DossierIndex,
  type DossierSummary,
  decodeIndex,
  decodeManifest,
  type Manifest,
  PART_NAMES,
  type PartFile,
} from "./wire/decode-folder.ts";

/** More would only wait in the browser, and waiting counts as silence there. */
const ARTICLES_AT_ONCE = 12;

/** What a source gave. */
export type Loaded =
  /** The source answered and lists no dossier. */
  | { readonly kind: "empty" }
  | {
      readonly kind: "ready";
      readonly dossier: Dossier;
      /** What the source lists; the dossier at hand alone where the list could not be had. */
      readonly list: readonly DossierSummary[];
      /** The setbacks behind what is not fresh; empty when everything came from the source just now. */
      readonly setbacks: readonly Setback[];
      /** Files that came, so that a further attempt asks for the others alone; empty when all did. */
      readonly fresh: ReadonlyMap<string, FileContent>;
    };

/** What a load may be told. */
export type LoadOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** The `fresh` files of an earlier attempt. */
  readonly fresh?: ReadonlyMap<string, FileContent>;
};

/** Asks one source for its dossiers. */
export type DossierClient = {
  /**
   * The dossier of that name; for `null`, or a name the source does not know, the first that it lists. Files load in
   * parallel; one that fails is replaced by its copy or left out, and the dossier says which (`parts`). Fails when not
   * even the manifest can be had. Each load ends the one before it, whose answers are thrown away (R18). Never rejects.
   */
  readonly load: (wanted: string | null, options?: LoadOptions) => Promise<Result<Loaded, Setback>>;
};

/** What a client needs; the browser's own where left out. */
export type ClientOptions = {
  /** Address of the folder, absolute, ending in a slash. */
  readonly base: string;
  /** Whether the folder is the built-in sample. */
  readonly sample: boolean;
  readonly copies: Copies;
  readonly fetch?: typeof fetch;
  readonly clock?: { readonly now: () => number };
};

/** A client for one folder of dossiers. */
export function createDossierClient(options: ClientOptions): DossierClient {
  const { base, sample, copies, clock = Date } = options;
  // Looked up at each call: what answers for the sample may be put in its place later.
  const ask = options.fetch ?? ((...question: Parameters<typeof fetch>) => fetch(...question));
  const outside = { fetch: ask, now: () => clock.now() };
  let current: AbortController | null = null;
  return {
    load: async (wanted, { signal, onProgress = () => undefined, fresh = new Map() } = {}) => {
      current?.abort();
      current = new AbortController();
      const either = signal ? AbortSignal.any([signal, current.signal]) : current.signal;
      const reading: Reading = { outside, copies, signal: either };
      const attempt = new Attempt(base, sample, reading, fresh, onProgress);
      try {
        const loaded = await attempt.load(wanted);
        return either.aborted ? failed(cancelled()) : loaded;
      } catch (cause) {
        if (either.aborted) return failed(cancelled());
        throw cause;
      }
    },
  };
}

/** One attempt to load: what it has read so far, and what went wrong on the way. */
class Attempt {
  readonly #base: string;
  readonly #sample: boolean;
  readonly #reading: Reading;
  readonly #earlier: ReadonlyMap<string, FileContent>;
  readonly #onProgress: (progress: Progress) => void;
  readonly #fresh = new Map<string, FileContent>();
  readonly #copies = new Map<string, SavedText>();
  readonly #setbacks: Setback[] = [];
  /** Once the source itself is gone there is no use in asking it for every single file. */
  #gone: Setback | null = null;

  constructor(
    base: string,
    sample: boolean,
    reading: Reading,
    earlier: ReadonlyMap<string, FileContent>,
    onProgress: (progress: Progress) => void,
  ) {
    this.#base = base;
    this.#sample = sample;
    this.#reading = reading;
    this.#earlier = earlier;
    this.#onProgress = onProgress;
  }

  async load(wanted: string | null): Promise<Result<Loaded, Setback>> {
    this.#onProgress({ what: "the list of dossiers", done: 0, total: 1, share: 0 });
    const [index, named] = await Promise.all([this.#index(), wanted === null ? null : this.#manifest(wanted)]);
    const listed = index.ok ? index.value.dossiers : [];
    const first = listed.some(({ id }) => id === wanted) ? null : (listed[0]?.id ?? null);
    const astray = named === null || (!named.ok && named.reason.failure.kind === "missing");
    const manifest = astray && first !== null ? await this.#manifest(first) : named;
    if (manifest === null) return index.ok ? ok({ kind: "empty" }) : index;
    if (!manifest.ok) return manifest;
    const parts = await this.#parts(manifest.value);
    const { signal } = this.#reading;
    if (signal.aborted) return failed(cancelled());
    const dossier = await decodeDossierInSlices({ manifest: manifest.value, parts, sample: this.#sample }, { signal });
    this.#reading.copies.write(this.#copies);
    return ok({
      kind: "ready",
      dossier,
      list: listed.some((summary) => summary.id === dossier.id) ? listed : [summaryOf(dossier), ...listed],
      setbacks: this.#setbacks,
      fresh: this.#setbacks.length > 0 ? this.#fresh : new Map(),
    });
  }

  async #index(): Promise<Result<DossierIndex, Setback>> {
    const file = await this.#file("index.json", null, "record");
    if (!file.ok) return file;
    const index = decodeIndex(file.value.content);
    return index.ok
      ? index
      : failed(notData(sourceOf(null), `an index this desk cannot read (${index.reason.reason})`));
  }

  async #manifest(id: string): Promise<Result<Manifest, Setback>> {
    const file = await this.#file(`${folderOf(id)}dossier.json`, null, "record");
    if (!file.ok) return file;
    const manifest = decodeManifest(file.value.content);
    if (manifest.ok) return manifest;
    const { path, reason } = manifest.reason;
    return failed(
      notData(sourceOf(null), `a manifest this desk cannot read (${path === "" ? "" : `${path}: `}${reason})`),
    );
  }

  async #parts({ id, files }: Manifest) {
    const folder = folderOf(id);
    const articles = files.filter(({ part }) => part === "articles");
    const names = PART_NAMES.filter((part) => part !== "articles") as Exclude<PartName, "articles">[];
    const tally = new Tally(articles.length, names.length, this.#onProgress);
    const [contents, readArticles] = await Promise.all([
      Promise.all(names.map((part) => this.#part(folder, part, files).finally(() => tally.listDone()))),
      inLanes(articles, ARTICLES_AT_ONCE, async ({ path }) => {
        const read = await this.#file(`${folder}${path}`, "articles", "record");
        tally.articleDone();
        return { path, read };
      }),
    ]);
    tally.allCame(files.reduce((sum, { count }) => sum + count, 0));
    const parts = Object.fromEntries(names.map((name, at) => [name, contents[at]]));
    return {
      ...(parts as Record<(typeof names)[number], PartContent>),
      articles: { state: stateOfArticles(readArticles), files: readArticles.map(contentOfArticle) },
    };
  }

  async #part(folder: string, part: PartName, files: readonly PartFile[]): Promise<PartContent> {
    const file = files.find((candidate) => candidate.part === part);
    if (!file) return { state: { kind: "fresh" }, content: [] };
    if (!/\bjson$/i.test(file.mediaType)) {
      const { failure } = this.#note(notData(sourceOf(part), `a form this desk does not read (${file.mediaType})`));
      return { state: { kind: "absent", failure }, content: null };
    }
    const read = await this.#file(`${folder}${file.path}`, part, part === "flows" ? "list or record" : "list");
    return read.ok
      ? { state: read.value.state, content: read.value.content }
      : { state: { kind: "absent", failure: read.reason.failure }, content: null };
  }

  /** A file, as it came earlier, from the source, or from its copy. */
  async #file(path: string, part: PartName | null, shape: Question["shape"]): Promise<Result<FileContent, Setback>> {
    const earlier = this.#earlier.get(path);
    if (earlier) {
      this.#fresh.set(path, earlier);
      return ok(earlier);
    }
    const question: Question = { address: new URL(path, this.#base).href, subject: sourceOf(part), shape };
    const read =
      this.#gone === null
        ? await readFile(question, this.#reading)
        : await readCopy(question, this.#reading, this.#gone);
    const setback = read.ok ? read.value.setback : read.reason;
    if (setback !== null) this.#note(setback);
    if (part === null && setback !== null && isGone(setback.failure)) this.#gone = setback;
    if (read.ok && setback === null) this.#fresh.set(path, read.value);
    if (read.ok && read.value.copy !== null) this.#copies.set(question.address, read.value.copy);
    return read;
  }

  #note(setback: Setback): Setback {
    this.#setbacks.push(setback);
    return setback;
  }
}

/** The results of the work on each item, in their order, with so many at work at a time. */
async function inLanes<Item, Value>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const results: Value[] = [];
  const left = items.entries();
  const run = async (): Promise<void> => {
    for (const [at, item] of left) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, run));
  return results;
}

const folderOf = (id: string): string => `${encodeURIComponent(id)}/`;

/** Whether the failure is one of the server, not of one file. */
const isGone = ({ kind }: Failure): boolean => kind === "unreachable" || kind === "slow" || kind === "busy";

type ReadArticle = { readonly path: string; readonly read: Result<FileContent, Setback> };

const contentOfArticle = ({ path, read }: ReadArticle): ArticleContent =>
  read.ok
    ? { path, content: read.value.content, failure: null }
    : { path, content: null, failure: read.reason.failure };

/** Absent when none of them came; saved, with the oldest copy's date, when one is a copy. */
function stateOfArticles(reads: readonly ReadArticle[]): PartContent["state"] {
  const came = reads.flatMap(({ read }) => (read.ok ? [read.value.state] : []));
  const lost = reads.flatMap(({ read }) => (read.ok ? [] : [read.reason.failure]));
  if (came.length === 0 && lost[0]) return { kind: "absent", failure: lost[0] };
  const saved = came.filter((state) => state.kind === "saved").sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
  return saved[0] ?? { kind: "fresh" };
}

const summaryOf = ({ id, title, summary, updated }: Dossier): DossierSummary => ({
  id,
  title,
  summary,
  updated,
  counts: {},
});
