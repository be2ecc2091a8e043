import type { Actor } from "../../alliance/actor.ts";
import type { Quote } from "../../evidence/evidence.ts";
import type { Ref } from "../../shared/ref.ts";
import type { Source } from "../../shared/source.ts";
import { isRowId } from "../document.ts";
import type { Command } from "../step.ts";

/** Records that belong together. */
export type RecordsToPut = {
  readonly quotes: readonly Quote[];
  readonly actors?: readonly Actor[];
  readonly sources?: readonly Source[];
};

/** Puts many records in as one step: all of them or, undone, none. Ids that no row may have change nothing. */
export function putAll(records: RecordsToPut, label: string, about: Ref | null = null): Command {
  return {
    label,
    about,
    change: (draft) => {
      for (const name of ["actors", "sources", "quotes"] as const) {
        const rows: Record<string, unknown> = draft[name];
        for (const row of records[name] ?? []) if (isRowId(row.id)) rows[row.id] = row;
      }
    },
  };
}
