/** Where the dossiers come from; `base` is absolute and ends in a slash. */
export type DossierSource =
  /** The sample that is built in, answered on this machine. */
  | { readonly kind: "sample"; readonly base: string }
  /** A folder that a server holds. */
  | { readonly kind: "folder"; readonly base: string };

/** How this copy of Entente was set up by whoever serves it. */
export type Config = {
  readonly source: DossierSource;
  /** Origins of pages that may talk to an embedded desk. */
  readonly embedOrigins: readonly string[];
  /** What was wrong with the configuration, in a sentence for the reader; `null` when it was used as it stands. */
  readonly notice: string | null;
};

type Options = {
  /** Address of the page; the configuration stands beside it. */
  readonly page?: string;
  readonly fetch?: typeof fetch;
};

/** As long as a source gets: a deployment that is slow must not turn into the sample. */
const TIME_LIMIT_MS = 20_000;
const SAMPLE_FOLDER = "sample/";

/**
 * The configuration that stands as `config.json` beside the page. Where there is none, or none that can be used, it is
 * the built-in sample with a notice. Never rejects.
 */
export async function loadConfig(options: Options = {}): Promise<Config> {
  const { page = document.baseURI, fetch: ask = fetch } = options;
  const asSample = (notice: string) => ({ source: sampleBeside(page), embedOrigins: [], notice });
  try {
    const address = new URL("config.json", page);
    const answer = await ask(address, { cache: "no-cache", signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    if (!answer.ok) return asSample(`The configuration could not be read (status ${answer.status}). ${INSTEAD}`);
    return decodeConfig(await answer.json(), page);
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? "is not JSON" : "could not be read";
    return asSample(`The configuration ${reason}. ${INSTEAD}`);
  }
}

const INSTEAD = "This is the built-in sample instead.";

/** The configuration that a decoded `config.json` makes, addresses made absolute against `page`. Never throws. */
export function decodeConfig(content: unknown, page: string): Config {
  const fields = isRecord(content) ? content : {};
  const origins = decodeOrigins(fields.embedOrigins);
  const source = decodeSource(fields.source, page);
  const faults = [
    ...(source === null ? [`The configuration names no source that can be used. ${INSTEAD}`] : []),
    ...(origins === null ? ["The configured list of portals is not a list of origins and was left out."] : []),
  ];
  return {
    source: source ?? sampleBeside(page),
    embedOrigins: origins ?? [],
    notice: faults.length > 0 ? faults.join(" ") : null,
  };
}

function decodeSource(source: unknown, page: string): DossierSource | null {
  if (source === "sample") return sampleBeside(page);
  if (!isRecord(source) || typeof source.base !== "string" || source.base.trim() === "") return null;
  if (!URL.canParse(source.base, page)) return null;
  const base = new URL(source.base, page);
  if (!["http:", "https:", "file:"].includes(base.protocol)) return null;
  base.hash = "";
  base.search = "";
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  return { kind: "folder", base: base.href };
}

/** Exact origins only: no patterns, no paths. */
function decodeOrigins(origins: unknown): readonly string[] | null {
  if (origins === undefined) return [];
  if (!Array.isArray(origins)) return null;
  const exact = origins.filter(
    (origin): origin is string =>
      typeof origin === "string" &&
      !origin.includes("*") &&
      URL.canParse(origin) &&
      new URL(origin).origin === origin.replace(/\/$/, ""),
  );
  return exact.length === origins.length ? exact.map((origin) => new URL(origin).origin) : null;
}

function sampleBeside(page: string): DossierSource {
  return { kind: "sample", base: new URL(SAMPLE_FOLDER, page).href };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
