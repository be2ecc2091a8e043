import { useState } from "react";
import { addMonths, monthsIn } from "#domain/shared/month.ts";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FileImport } from "./FileImport.tsx";
import type { ImportedFile } from "./imported-file.ts";
import "./trade-import.css";

/** Brings trade files in, one after the other: how each is read, what is wrong with its rows, and the fixes in place. */
export function TradeImport(props: {
  readonly files: readonly File[];
  readonly onImported: (file: ImportedFile) => void;
  /** A file that is no table after all. */
  readonly onArticle: (file: File) => void;
  readonly onClose: () => void;
}) {
  const { files, onImported, onArticle, onClose } = props;
  const [at, setAt] = useState(0);
  /** A way out that is asked for, which the file on top answers. */
  const [leaving, setLeaving] = useState(0);
  const show = useShowSeries();
  const file = files[at];
  const next = () => (at + 1 < files.length ? setAt(at + 1) : onClose());
  if (!file) return null;
  return (
    <Dialog label="Import trade figures" className="ti" onClose={() => setLeaving((before) => before + 1)}>
      <FileImport
        key={at}
        file={file}
        position={files.length > 1 ? { at: at + 1, of: files.length } : null}
        leaving={leaving}
        onImported={(imported) => {
          show(imported);
          onImported(imported);
          next();
        }}
        onSkip={next}
        onArticle={() => {
          onArticle(file);
          next();
        }}
        onClose={onClose}
      />
    </Dialog>
  );
}

/** Shows the series of a file that came in, over a window in which it has records. */
function useShowSeries(): (file: ImportedFile) => void {
  const lens = useLensStore();
  return ({ series, span }) => {
    if (series === null || span === null) return;
    const { set, setWindow, lens: now } = lens.getState();
    set({ series, pane: "timeline" });
    const { window } = now;
    if (span.to < window.from || span.from > window.to)
      setWindow({ from: addMonths(span.to, 1 - monthsIn(window)), to: span.to });
  };
}
