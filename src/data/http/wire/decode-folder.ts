import * as z from "zod/mini";
import type { GivenLayout, PartName, Problem } from "#domain/dossier/dossier.ts";
import type { ActorId, ArticleId } from "#domain/shared/ids.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { failed, ok, type Result } from "#domain/shared/result.ts";
import { decodeRecords, type RecordKind } from "./decode-records.ts";
import { describeValue, refusal } from "./fault.ts";
import {
  FILE_PARTS,
  fileSchema,
  layoutSchema,
  manifestHeadSchema,
  openingSchema,
  SCHEMA_VERSION,
  summarySchema,
} from "./folder-wire.ts";
import { finish } from "./steps.ts";

/** What the index says of one dossier. */
export type DossierSummary = {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  /** ISO date of the last change. */
  readonly updated: string;
  /** Records of each part, as far as the index tells. */
  readonly counts: Readonly<Record<string, number>>;
};

/** The dossiers of a folder, and what of its index could not be read. */
export type DossierIndex = { readonly dossiers: readonly DossierSummary[]; readonly problems: readonly Problem[] };

/** One file of a dossier. */
export type PartFile = {
  readonly part: PartName;
  /** Path below the dossier's folder; never leads out of it. */
  readonly path: string;
  readonly mediaType: string;
  readonly count: number;
  readonly bytes: number;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
};

/** What a dossier is called and made of. */
export type Manifest = {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  /** ISO date of the last change. */
  readonly updated: string;
  /** What to show first; `null` when the manifest does not say or says it badly. */
  readonly opening: {
    readonly window: MonthSpan;
    readonly article: ArticleId | null;
    readonly actor: ActorId | null;
  } | null;
  /** Layouts of the graph; none where the manifest brings none. */
  readonly layouts: readonly GivenLayout[];
  /** In the order of the manifest; parts this desk does not know are left out. */
  readonly files: readonly PartFile[];
  readonly problems: readonly Problem[];
};

/** The parts a dossier is made of. */
export const PART_NAMES: readonly PartName[] = FILE_PARTS;

/** `2025-09-02` of `2025-09-02T10:00:00Z`. */
const dateOf = (moment: string): string => moment.split("T", 1)[0] ?? moment;

const isPartName = (part: string): part is PartName => PART_NAMES.some((name) => name === part);

const INDEX = "index.json";
const MANIFEST = "dossier.json";

const summaries: RecordKind<z.output<typeof summarySchema>, DossierSummary> = {
  plural: "dossiers",
  schema: summarySchema,
  read: ({ id, title, summary, updated, counts }) => ({
    id,
    title,
    summary: summary ?? null,
    updated: dateOf(updated),
    counts: counts ?? {},
  }),
  keyOf: ({ id }) => id,
};

const layouts: RecordKind<z.output<typeof layoutSchema>, GivenLayout> = {
  plural: "layouts",
  schema: layoutSchema,
  read: (layout) => layout,
  keyOf: ({ variant }) => variant,
};

const files: RecordKind<z.output<typeof fileSchema>, z.output<typeof fileSchema>> = {
  plural: "files",
  schema: fileSchema,
  read: (file) => file,
  keyOf: ({ path }) => path,
};

/** `index.json`: its usable entries. Fails when it is no index, or written for another version. */
export function decodeIndex(content: unknown): Result<DossierIndex, Problem> {
  const head = headOf(INDEX, content);
  if (!head.ok) return head;
  const { values, problems } = finish(
    decodeRecords({ part: INDEX, field: "dossiers" }, head.value.dossiers, summaries),
  );
  return ok({ dossiers: values, problems });
}

/** `dossier.json`. Fails when it is no manifest, or written for another version; a bad entry of it is only set aside. */
export function decodeManifest(content: unknown): Result<Manifest, Problem> {
  const head = headOf(MANIFEST, content);
  if (!head.ok) return head;
  const parsed = z.safeParse(manifestHeadSchema, content);
  if (!parsed.success) return failed(refusal(MANIFEST, [], content, parsed.error.issues));
  const { id, title, summary, updated } = parsed.data;
  const opening = decodeOpening(head.value.opening);
  const listed = finish(decodeRecords({ part: MANIFEST, field: "parts" }, head.value.parts, files));
  const given = finish(decodeRecords({ part: MANIFEST, field: "layouts" }, head.value.layouts ?? [], layouts));
  return ok({
    id,
    title,
    summary: summary ?? null,
    updated: dateOf(updated),
    opening: opening.value,
    layouts: given.values,
    files: listed.values.flatMap((file) => (isPartName(file.part) ? [{ ...file, part: file.part }] : [])),
    problems: [...opening.problems, ...given.problems, ...listed.problems],
  });
}

/** The file as a record of a version this desk reads. */
function headOf(part: string, content: unknown): Result<Readonly<Record<string, unknown>>, Problem> {
  const refuse = (path: string, reason: string) => failed<Problem>({ part, path, reason, kind: "refused" });
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    return refuse("", `expected a record, got ${describeValue(content)}`);
  }
  const head = content as Readonly<Record<string, unknown>>;
  const version = head.schemaVersion;
  if (version === SCHEMA_VERSION || version === String(SCHEMA_VERSION)) return ok(head);
  return refuse(
    "schemaVersion",
    `expected ${SCHEMA_VERSION}, the version this desk reads, got ${describeValue(version)}`,
  );
}

function decodeOpening(content: unknown): { value: Manifest["opening"]; problems: readonly Problem[] } {
  if (content === undefined || content === null) return { value: null, problems: [] };
  const parsed = z.safeParse(openingSchema, content);
  if (!parsed.success) return { value: null, problems: [refusal(MANIFEST, ["opening"], content, parsed.error.issues)] };
  const { window, article, actor } = parsed.data;
  return {
    value: {
      window: window as MonthSpan,
      article: (article ?? null) as ArticleId | null,
      actor: (actor ?? null) as ActorId | null,
    },
    problems: [],
  };
}
