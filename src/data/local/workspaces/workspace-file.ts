import { runToEnd, type Steps } from "#domain/layout/layout-input.ts";
import { COLLECTIONS, type Collection, type Rows, type WorkspaceDocument } from "#domain/workspace/document.ts";
import { WORKSPACE_MARK, WORKSPACE_VERSION } from "#domain/workspace/workspace-text.ts";
import { runBreathing } from "../../files/breathe.ts";
import { type Decoded, decodeAbout, decodeRow } from "./row-schemas.ts";
import { type FileFields, readLines } from "./workspace-lines.ts";

/** A row that could not be read: where it stands and what is wrong with it. */
export type RefusedRow = {
  /** `about`: what the workspace says of itself; `second coder`: the file of another coder that is kept beside it. */
  readonly collection: Collection | "about" | "second coder";
  /** `quotes[12].anchor.start`. */
  readonly path: string;
  readonly reason: string;
  /** As it came, so that it can be kept aside. */
  readonly value: unknown;
};

/** What a workspace file gave. */
export type ReadWorkspace = {
  readonly document: WorkspaceDocument;
  readonly refused: readonly RefusedRow[];
  /** Version of the file when it is newer than this code: what it knows was read, the rest kept where it could be. */
  readonly newer: number | null;
};

/** Why a file is no workspace that can be opened: what is wrong and what to do. */
export type NotAWorkspace = { readonly message: string };

/** A step forward from one version of the file to the next. */
type Migration = (file: FileFields) => FileFields;

/**
 * By the version they start from. Version 2 brought trade records, and what became of quotes in a replaced article;
 * version 3 trade files, how they were read and whose word is shown, and claims of quotes, which may be absent; version 4
 * briefings.
 */
const MIGRATIONS: Readonly<Record<number, Migration>> = {
  1: (file) => ({ ...file, version: 2, anchorings: [], flows: [] }),
  2: (file) => ({ ...file, version: 3, mappings: [], sides: [], tradeFiles: [] }),
  3: (file) => ({ ...file, version: 4, briefings: [] }),
};

/** Rows decoded between two steps. */
const ROWS_A_STEP = 40;

/** The workspace a file holds (R6, R62), in one go. Rows at fault are set aside and listed; the others are read. */
export const readWorkspaceFile = (text: string): ReadWorkspace | NotAWorkspace => runToEnd(readWorkspaceSteps(text));

/** The same in slices between which the page draws and hears; rejects with the signal's reason. */
export const readWorkspaceInSlices = (text: string, signal?: AbortSignal): Promise<ReadWorkspace | NotAWorkspace> =>
  runBreathing(readWorkspaceSteps(text), signal);

/** The same in steps that say what part is done, so that a large file does not hold the page up. */
export function* readWorkspaceSteps(text: string): Steps<ReadWorkspace | NotAWorkspace> {
  const content = (yield* readLines(text)) ?? parsed(text);
  if (content === null)
    return {
      message:
        "The file ends early or is not JSON. Ask for it again, or choose another copy; nothing of yours was changed.",
    };
  if (content.format !== WORKSPACE_MARK)
    return { message: "This is no Entente workspace. A workspace file ends in .entente.json and says so inside." };
  const { version } = content;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return { message: "The file does not say which version of a workspace it is. It may have been edited by hand." };
  let file: FileFields = content;
  for (let from = version; from < WORKSPACE_VERSION; from += 1) file = MIGRATIONS[from]?.(file) ?? file;
  const about = decodeAbout(file.about);
  if (!about.ok)
    return { message: `What the workspace says of itself cannot be read: about${about.path}, ${about.reason}.` };
  const refused: RefusedRow[] = [];
  const rows: Record<string, Rows<unknown>> = {};
  for (const name of COLLECTIONS) rows[name] = yield* readRows(name, file[name], refused);
  return {
    document: { ...rows, about: about.value } as unknown as WorkspaceDocument,
    refused,
    newer: version > WORKSPACE_VERSION ? version : null,
  };
}

function parsed(text: string): FileFields | null {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === "object" && content !== null ? (content as FileFields) : null;
  } catch {
    return null;
  }
}

function* readRows(collection: Collection, list: unknown, refused: RefusedRow[]): Steps<Rows<unknown>> {
  if (list === undefined) return {};
  if (!Array.isArray(list)) {
    refused.push({ collection, path: collection, reason: "expected a list", value: list });
    return {};
  }
  const rows: Record<string, unknown> = {};
  for (const [at, value] of list.entries()) {
    const row: Decoded<{ readonly id: string }> = decodeRow(collection, value);
    if (!row.ok) refused.push({ collection, path: `${collection}[${at}]${row.path}`, reason: row.reason, value });
    else if (Object.hasOwn(rows, row.value.id))
      refused.push({ collection, path: `${collection}[${at}].id`, reason: "an id seen before", value });
    else rows[row.value.id] = row.value;
    if (at % ROWS_A_STEP === 0) yield 1;
  }
  return rows;
}
