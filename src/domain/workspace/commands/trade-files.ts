import type { SourceId } from "../../shared/ids.ts";
import type { Source } from "../../shared/source.ts";
import type { SavedMapping } from "../../trade/import/mapping.ts";
import { type PairGoods, type Side, sideId, type TradeFile } from "../../trade/trade-file.ts";
import { isRowId, rowOf } from "../document.ts";
import type { Command } from "../step.ts";
import { canonical } from "../workspace-text.ts";
import { citedSources } from "./cited-sources.ts";

/** Puts a trade file in, or in the place of the one with its id, with its source: all of its records as one step. */
export function putTradeFile(file: TradeFile, source: Source, label = "import of a trade file"): Command {
  return {
    label,
    about: null,
    change: (draft) => {
      if (!isRowId(file.id) || !isRowId(source.id)) return;
      const files: Record<string, unknown> = draft.tradeFiles;
      draft.sources[source.id] = source;
      files[file.id] = { ...file, source: source.id };
    },
  };
}

/** Takes a trade file out with every record of it, and its source unless something else rests on that. One step. */
export function removeTradeFile(id: string, label = "removal of a trade file"): Command {
  return {
    label,
    about: null,
    change: (draft) => {
      const source = rowOf<{ readonly source: SourceId }>(draft.tradeFiles, id)?.source;
      if (source === undefined) return;
      delete draft.tradeFiles[id];
      if (!citedSources(draft).has(source)) delete draft.sources[source];
    },
  };
}

/** Says otherwise where the figures of a trade file are drawn, or what its source is. A file that is not there is none. */
export function changeTradeFile(id: string, change: Partial<Pick<TradeFile, "plot" | "source">>): Command {
  return {
    label: "change of a trade file",
    about: null,
    change: (draft) => {
      const file = draft.tradeFiles[id];
      if (!Object.hasOwn(draft.tradeFiles, id) || file === undefined) return;
      const { plot = file.plot, source = file.source } = change;
      // The row as a whole: a step within one that is called as objects call their own parts could not be undone.
      if (plot !== file.plot || source !== file.source) draft.tradeFiles[id] = { ...file, plot, source };
    },
  };
}

/** Keeps how a file was read for the next one with the same header, or changes what was kept under that id. */
export function putMapping(saved: SavedMapping, label = "keeping a mapping"): Command {
  return {
    label,
    about: null,
    change: (draft) => {
      const mappings: Record<string, unknown> = draft.mappings;
      const before = rowOf(mappings, saved.id);
      if (isRowId(saved.id) && (before === null || canonical(before) !== canonical(saved))) mappings[saved.id] = saved;
    },
  };
}

/** Forgets a mapping; files that were read by it keep theirs. */
export function removeMapping(id: string): Command {
  return {
    label: "removal of a mapping",
    about: null,
    change: (draft) => {
      delete draft.mappings[id];
    },
  };
}

/**
 * Chooses whose word the series of a pair and commodity shows where importer and exporter both report it; `null` goes back
 * to the importer's, which comes first where nobody chose.
 */
export function chooseSide(pair: PairGoods, side: Side | null): Command {
  const id = sideId(pair);
  return {
    label: side === null ? "showing the importer’s word again" : `showing the ${side}’s word`,
    about: null,
    change: (draft) => {
      if (side === null) delete draft.sides[id];
      else if (draft.sides[id]?.side !== side) draft.sides[id] = { id, side };
    },
  };
}
