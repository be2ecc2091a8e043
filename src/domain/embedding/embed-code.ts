import { xmlValue } from "../exchange/xml.ts";
import { LENS_PARAMETERS } from "../lens/lens-parameters.ts";
import { EMBED_PARAMETERS } from "./embed-address.ts";

/** How large an embedded view is: so many pixels, or as wide as there is room and so many high. */
export type EmbedSize =
  | { readonly kind: "fixed"; readonly width: number; readonly height: number }
  | { readonly kind: "fluid"; readonly height: number };

/** The sizes that are offered: a column of text, a phone, whatever room there is. */
export const EMBED_SIZES = [
  { id: "wide", label: "800 × 500", size: { kind: "fixed", width: 800, height: 500 } },
  { id: "tall", label: "360 × 640", size: { kind: "fixed", width: 360, height: 640 } },
  { id: "fluid", label: "Fluid", size: { kind: "fluid", height: 500 } },
] as const satisfies readonly { readonly id: string; readonly label: string; readonly size: EmbedSize }[];

/** What all code says of the view it embeds. Addresses are absolute; titles may hold any signs. */
export type EmbedCode = {
  /** Address of the app's folder, ending in a slash. */
  readonly app: string;
  /** View, lens and settings, as `printEmbedAddress` spells them. */
  readonly query: string;
  /** Names the frame to whoever does not see it. */
  readonly title: string;
  readonly size: EmbedSize;
};

/** Address of the page that shows the view by itself. */
export const embedSrc = ({ app, query }: Pick<EmbedCode, "app" | "query">): string => `${app}embed/index.html?${query}`;

/** The attributes of frames whose host lies on another origin than the app: the frame keeps its own. */
const SANDBOX = "allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox";
/** The same where host and app share an origin: with its own, a frame could take its sandbox off. */
const SANDBOX_WITHIN = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";

/** What frames of embedded views are allowed, by whether host and app lie on different origins. */
export const sandboxOf = (isOtherOrigin: boolean): string => (isOtherOrigin ? SANDBOX : SANDBOX_WITHIN);

/**
 * The code of a plain frame. It asks for nothing of the host: no script, no inline style. `isOtherOrigin`: host and app
 * lie on different origins; where they share one the frame gets none, and works by itself.
 */
export function writeIframe(code: EmbedCode, isOtherOrigin: boolean): string {
  const { title, size } = code;
  const [width, height] = size.kind === "fixed" ? [size.width, size.height] : ["100%", size.height];
  return elementOf("iframe", [
    { src: embedSrc(code) },
    { title },
    // The frame draws its own edge; an inline style would break a strict policy of the host.
    { width, height, loading: "lazy", frameborder: 0 },
    { sandbox: sandboxOf(isOtherOrigin) },
    { allow: "fullscreen; clipboard-write", referrerpolicy: "strict-origin-when-cross-origin" },
  ]);
}

/** The element's script, as a build publishes it. */
export type ElementScript = {
  /** Absolute address: of an exact version, which never changes, or of a major. */
  readonly src: string;
  /** `sha384-…` of an exact version; `null`: the script of a major goes on improving, and has no fixed sum. */
  readonly integrity: string | null;
};

/** What stands in the place of a view until it is there, where it cannot be, and where nothing runs. */
export type StillImage = {
  /** Address of the image, absolute or relative to the host page; `null`: there is none, and a link stands alone. */
  readonly src: string | null;
  readonly width: number;
  readonly height: number;
  /** Title and finding in words. */
  readonly alt: string;
  /** Address of the live view. */
  readonly href: string;
};

/**
 * The code of the custom element: its script, and the element around what stands in its place meanwhile. View, lens and
 * settings are attributes, so that whoever places it can change them there.
 */
export function writeElement({ app, query, title, size }: EmbedCode, script: ElementScript, still: StillImage): string {
  const { integrity } = script;
  const sum: readonly Line[] = integrity === null ? [] : [{ integrity }, { crossorigin: "anonymous", defer: true }];
  const tag = elementOf("script", [{ src: script.src, ...(integrity === null ? { defer: true } : {}) }, ...sum]);
  const height = size.kind === "fixed" ? { height: size.height } : { height: "auto", "min-height": size.height };
  const lines = [{ src: app }, Object.fromEntries(parametersOf(query)), { label: title }, height];
  return `${tag}\n${elementOf("entente-view", lines, `\n  ${inner(still)}\n`)}`;
}

/** What the element has attributes for; the version is its own affair. */
const NAMES = new Set(
  [...EMBED_PARAMETERS, "d", "from", "to", ...Object.keys(LENS_PARAMETERS)].filter((name) => name !== "v"),
);

/** The parameters of a query that the element has attributes for, unescaped; what cannot be read is left out. */
function parametersOf(query: string): readonly (readonly [string, string])[] {
  return query.split("&").flatMap((part) => {
    const [, name, value] = /^([a-z]+)=(.*)$/s.exec(part) ?? [];
    if (name === undefined || value === undefined || !NAMES.has(name)) return [];
    try {
      return [[name, decodeURIComponent(value.replaceAll("+", " "))] as const];
    } catch {
      return [];
    }
  });
}

/** The code for places that run nothing: the image as a link to the live view, with its words. */
export function writeStill(still: StillImage): string {
  return inner(still);
}

function inner({ src, width, height, alt, href }: StillImage): string {
  const shown = src === null ? xmlValue(alt) : elementOf("img", [{ src, alt, width, height }]);
  return elementOf("a", [{ href }], shown);
}

/** Attributes by name, a record for each line; `true` stands alone. */
type Line = Readonly<Record<string, string | number | true>>;

/** Elements that hold nothing and have no end. */
const VOID = new Set(["img"]);

function elementOf(name: string, lines: readonly Line[], content = ""): string {
  const pairs = lines.map((line) =>
    Object.entries(line)
      .map(([key, value]) => (value === true ? key : `${key}="${xmlValue(String(value))}"`))
      .join(" "),
  );
  const separator = VOID.has(name) ? " " : "\n  ";
  const start = `<${name} ${pairs.join(separator)}>`;
  return VOID.has(name) ? start : `${start}${content}</${name}>`;
}
