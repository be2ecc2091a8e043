import { useEffect, useMemo, useState } from "react";
import type { FlowColumns } from "#domain/trade/flow-columns.ts";
import type { LoadedFile } from "#domain/trade/loaded-file.ts";
import type { TradeFile } from "#domain/trade/trade-file.ts";
import type { Rows, WorkspaceDocument } from "#domain/workspace/document.ts";
import { NO_TRADE_FILES, type TradeFilesAtHand } from "#domain/workspace/overlay.ts";
import { offerReload } from "../reload-offer.ts";

/** Unpacked records by the id of their file; `columns` is `null` where they are damaged. */
type Unpacked = ReadonlyMap<string, { readonly packed: string; readonly columns: FlowColumns | null }>;
type Loader = (file: TradeFile, columns: FlowColumns) => LoadedFile;

const NONE: Rows<TradeFile> = {};
const NOTHING: Unpacked = new Map();

/**
 * The trade files of a workspace with their records, which are unpacked when a workspace comes or a file is added; until
 * then a file is awaited. What is said of a file, its plot or its source, is followed at once.
 */
export function useTradeFiles(document: WorkspaceDocument | null): TradeFilesAtHand {
  const files = document?.tradeFiles ?? NONE;
  const [loader, setLoader] = useState<Loader | null>(null);
  const [unpacked, setUnpacked] = useState<Unpacked>(NOTHING);
  useEffect(() => {
    const wanted = Object.values(files).filter((file) => unpacked.get(file.id)?.packed !== file.packed);
    if (wanted.length === 0) return;
    const waiting = new AbortController();
    const { signal } = waiting;
    void import("#data/local/workspaces/open-trade-file.ts").then(async ({ recordsOf, loadFile }) => {
      const fresh = new Map([...unpacked].filter(([id]) => Object.hasOwn(files, id)));
      for (const file of wanted)
        fresh.set(file.id, { packed: file.packed, columns: await recordsOf(file, signal).catch(() => null) });
      if (signal.aborted) return;
      setLoader(() => loadFile);
      setUnpacked(fresh);
    }, offerReload);
    return () => waiting.abort();
  }, [files, unpacked]);
  return useMemo(() => atHand(Object.values(files), unpacked, loader), [files, unpacked, loader]);
}

function atHand(files: readonly TradeFile[], unpacked: Unpacked, loader: Loader | null): TradeFilesAtHand {
  if (files.length === 0) return NO_TRADE_FILES;
  const loaded: LoadedFile[] = [];
  const away: TradeFilesAtHand["away"][number][] = [];
  for (const file of files) {
    const found = unpacked.get(file.id);
    if (loader === null || found?.packed !== file.packed) away.push({ file, why: "awaited" });
    else if (found.columns === null) away.push({ file, why: "damaged" });
    else loaded.push(loader(file, found.columns));
  }
  return { loaded, away };
}
