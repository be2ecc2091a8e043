import { xmlTag } from "../exchange/xml.ts";
import { type EmbedCode, type EmbedSize, writeIframe } from "./embed-code.ts";

/** A rich response by oEmbed 1.0, as its JSON spells it. */
export type OembedResponse = {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly author_name?: string;
  readonly author_url?: string;
  /** Seconds for which it may be kept. */
  readonly cache_age: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
};

/** What an oEmbed response is made from. */
export type OembedOrder = {
  readonly code: EmbedCode;
  readonly provider: { readonly name: string; readonly url: string };
  /** Who publishes the dossier, as far as that is said. */
  readonly author?: { readonly name: string; readonly url?: string } | undefined;
  /** Only images at an absolute address can be named. */
  readonly thumbnail?: { readonly url: string; readonly width: number; readonly height: number } | undefined;
  /** The most that who asks has room for, in pixels; absent: any. */
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
};

/** A day: a published view of live data changes with the data, and that in its frame. */
const CACHE_SECONDS = 86_400;
/** What a response says of a width that is whatever room there is. */
const FLUID_WIDTH = 800;

/**
 * The oEmbed response of a view: frame and numbers no larger than asked for. A thumbnail comes with both its sizes or not
 * at all; one that is larger than asked for is left out, since nobody here can make it smaller.
 */
export function writeOembed({ code, provider, author, thumbnail, ...most }: OembedOrder): OembedResponse {
  const { size, width, height } = fitting(code.size, most);
  return {
    version: "1.0",
    type: "rich",
    title: code.title,
    ...(author === undefined ? {} : { author_name: author.name }),
    ...(author?.url === undefined ? {} : { author_url: author.url }),
    provider_name: provider.name,
    provider_url: provider.url,
    cache_age: CACHE_SECONDS,
    ...(thumbnail !== undefined && fits(thumbnail, most)
      ? {
          thumbnail_url: thumbnail.url,
          thumbnail_width: thumbnail.width,
          thumbnail_height: thumbnail.height,
        }
      : {}),
    // Whoever asks for oEmbed is on another site by its nature.
    html: writeIframe({ ...code, size }, true),
    width,
    height,
  };
}

/** The text of `oembed.json`, to be served as it stands. */
export function printOembed(response: OembedResponse): string {
  return `${JSON.stringify(response, null, 2)}\n`;
}

/** The element for the head of the published page, by which programs find the response. */
export function writeDiscovery(href: string, title: string): string {
  return xmlTag("link", { rel: "alternate", type: "application/json+oembed", href, title });
}

type Most = Pick<OembedOrder, "maxwidth" | "maxheight">;
type Extent = { readonly width: number; readonly height: number };

const atMost = (value: number, most: number | undefined) => Math.min(value, Math.max(1, Math.floor(most ?? value)));
const fits = ({ width, height }: Extent, { maxwidth = width, maxheight = height }: Most) =>
  width <= maxwidth && height <= maxheight;

function fitting(size: EmbedSize, { maxwidth, maxheight }: Most): Extent & { readonly size: EmbedSize } {
  const height = atMost(size.height, maxheight);
  const width = atMost(size.kind === "fixed" ? size.width : FLUID_WIDTH, maxwidth);
  return { width, height, size: size.kind === "fixed" ? { ...size, width, height } : { ...size, height } };
}
