import * as z from "zod/mini";
import { EMBED_VIEWS } from "#domain/embedding/embed-words.ts";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { COMMODITIES } from "#domain/trade/flow.ts";

/** What a frozen copy says it is. */
export const SNAPSHOT_FORMAT = "entente-snapshot";
/** The version that is written and read here. */
export const SNAPSHOT_VERSION = 1;

const LONGEST_ID = 200;
const LONGEST_ADDRESS = 2000;

const place = z.nullable(z.string().check(z.minLength(1), z.maxLength(LONGEST_ID)));

const envelope = z.object({
  view: z.enum(EMBED_VIEWS),
  source: z.nullable(z.string().check(z.maxLength(LONGEST_ADDRESS))),
  series: z.array(z.object({ exporter: place, importer: place, commodity: z.enum(COMMODITIES) })),
  files: z.record(z.string(), z.unknown()),
});

/** What stands around the files of a frozen copy. */
export type SnapshotEnvelope = Pick<z.output<typeof envelope>, "view" | "source"> & {
  readonly series: readonly SeriesChoice[];
  /** Content by path: what a sealed briefing says of itself, and the dossier's folder. */
  readonly files: ReadonlyMap<string, unknown>;
};

/** What parsed content says, or why it is no frozen copy that can be read here, as a sentence. */
export function readEnvelope(content: unknown): { readonly envelope: SnapshotEnvelope } | { readonly fault: string } {
  const head = z.safeParse(z.object({ format: z.unknown(), version: z.unknown() }), content);
  if (!head.success || head.data.format !== SNAPSHOT_FORMAT) return { fault: "The file is no frozen copy of Entente." };
  const { version } = head.data;
  if (typeof version === "number" && version > SNAPSHOT_VERSION)
    return {
      fault: `The frozen copy is of version ${version}, and this Entente reads version ${SNAPSHOT_VERSION}. Show it with a newer Entente.`,
    };
  const read = version === SNAPSHOT_VERSION ? z.safeParse(envelope, content) : null;
  if (!read?.success) return { fault: "What the frozen copy says of itself is damaged. Make it anew." };
  const { view, source, series, files } = read.data;
  const placeOf = (code: string | null) => code as PlaceCode | null;
  return {
    envelope: {
      view,
      source,
      series: series.map(({ exporter, importer, commodity }) => ({
        exporter: placeOf(exporter),
        importer: placeOf(importer),
        commodity,
      })),
      files: new Map(Object.entries(files)),
    },
  };
}
