import { ADDRESS_ATTRIBUTES, type Attributes, LENS_ATTRIBUTES, parameterOf } from "./attributes.ts";

/** Where an app is, and what its address said besides. */
export type Place = {
  /** Of the app, exactly; the one place messages are sent to. */
  readonly origin: string;
  /** Address of the app's folder, ending in a slash. */
  readonly folder: string;
  readonly query: URLSearchParams;
};
/** Parameters of an address by name. */
export type Parameters = Readonly<Record<string, string>>;

/**
 * The place a `src` names: the app's folder, its page for embedding, or a whole address with a query. `null` for what is no
 * address of the web.
 */
export function placeOf(src: string, base: string): Place | null {
  try {
    const { origin, pathname, searchParams: query } = new URL(src, base);
    const folder = `${origin + pathname.replace(/\/(embed\/?)?([^/]*\.html?)?$/, "")}/`;
    return src && folder.startsWith("http") ? { origin, folder, query } : null;
  } catch {
    return null;
  }
}

/** What the attributes say, over what the `src` says. What says nothing is not there. */
export function parametersOf(host: Attributes, { query }: Place): Parameters {
  const said: Record<string, string> = { v: "1", ...Object.fromEntries(query) };
  for (const name of ADDRESS_ATTRIBUTES) {
    const value = parameterOf(host, name);
    if (value) said[name] = value;
  }
  return said;
}

/** What of the parameters is the lens. */
export function lensOf(parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => LENS_ATTRIBUTES.includes(name)));
}

/** Parameters as the query of an address. */
export function queryOf(parameters: Parameters): string {
  return `?${new URLSearchParams(parameters)}`;
}
