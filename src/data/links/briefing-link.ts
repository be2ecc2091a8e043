import { deflateSync, Inflate } from "fflate";
import * as z from "zod/mini";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { failed, ok, type Result } from "#domain/shared/result.ts";
import { briefingSchema, readBriefing, writeBriefing } from "../http/wire/briefing-wire.ts";

/** The version a link is written in; one of a newer version is refused with a reason. */
const VERSION = 1;
const FIELD = "briefing";
/** Chat, mail and address bars take links of so many characters; beyond it a file is the better way. */
export const LONGEST_LINK = 30_000;
/** A small link that unpacks to more than this is no briefing (R60). */
const MOST_UNPACKED = 2_000_000;
const TOP_LEVEL = 9;

/** A briefing as it travels in the fragment of a link, which browsers send to nobody. */
export type PackedBriefing = {
  readonly link: string;
  /** Characters of the whole link. */
  readonly size: number;
  /** Whether it is short enough to be handed out. */
  readonly fits: boolean;
};

/**
 * A link that carries a briefing: the address of the desk, and after its `#` the version and the compressed records, as
 * RFC 4648 base64url. Speaker notes stay behind unless they are wanted. Deflate by RFC 1951; linear in the text.
 */
export function packBriefing(briefing: Briefing, address: string, withNotes: boolean): PackedBriefing {
  const steps = withNotes ? briefing.steps : briefing.steps.map((step) => ({ ...step, notes: "" }));
  const text = JSON.stringify(writeBriefing({ ...briefing, steps }));
  const packed = toBase64Url(deflateSync(new TextEncoder().encode(text), { level: TOP_LEVEL }));
  const url = new URL(address);
  url.hash = `${FIELD}=${VERSION}.${packed}`;
  return { link: url.href, size: url.href.length, fits: url.href.length <= LONGEST_LINK };
}

/**
 * The briefing that the fragment of an address carries, with or without its `#`; `null` where it carries none. Otherwise the
 * briefing, or in a sentence why it cannot be read. Never throws.
 */
export function unpackBriefing(fragment: string): Result<Briefing, string> | null {
  const text = fragment.replace(/^#/, "");
  if (!text.startsWith(`${FIELD}=`)) return null;
  const [version = "", packed = ""] = text.slice(FIELD.length + 1).split(".", 2);
  if (!/^\d+$/.test(version)) return failed("the link was cut or changed on its way");
  if (Number(version) > VERSION)
    return failed("it was made by a newer Entente; ask for it as a file, or update this copy");
  const bytes = fromBase64Url(packed);
  const json = bytes === null ? null : inflate(bytes);
  if (json === null) return failed("the link was cut or changed on its way; ask for it again, or for a file");
  const parsed = z.safeParse(briefingSchema, json.content);
  if (parsed.success) return ok(readBriefing(parsed.data));
  const [issue] = parsed.error.issues;
  return failed(`what it carries is no briefing (${issue?.path.join(".") || "as a whole"}: ${issue?.message})`);
}

/** The JSON of some compressed bytes; `null` where they are damaged, unpack to too much, or hold no JSON. */
function inflate(bytes: Uint8Array): { readonly content: unknown } | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  try {
    const stream = new Inflate((part, final) => {
      size += part.length;
      if (size > MOST_UNPACKED) throw new Error("It unpacks to more than any briefing.");
      parts.push(part);
      isWhole ||= final;
    });
    stream.push(bytes, true);
    if (!isWhole) return null;
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return { content: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(whole)) };
  } catch {
    return null;
  }
}

const CHUNK = 8_192;

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
