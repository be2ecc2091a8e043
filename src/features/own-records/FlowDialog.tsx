import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { FlowId, SourceId } from "#domain/shared/ids.ts";
import type { Flow } from "#domain/trade/flow.ts";
import { flowIndexOf } from "#domain/trade/flow-index.ts";
import {
  besides,
  type FlowDraft,
  type FlowFaults,
  flowDraftOf,
  namedPlaces,
  readFlow,
  spelledCell,
} from "#domain/workspace/flow-draft.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { FlowFields } from "./FlowFields.tsx";
import "./own-records.css";
import { Standing } from "./Standing.tsx";
import { useFlowWork } from "./use-flow-work.ts";

/** A trade record of one's own, new or to be changed. Nothing is kept until it is added. */
export function FlowDialog(props: {
  readonly base: Dossier;
  /** The record to be changed; `null` for a new one. */
  readonly before: Flow | null;
  /** The series that is shown: what a new record most likely belongs to. */
  readonly choice: SeriesChoice | null;
  readonly onDone: (flow: Flow) => void;
  readonly onClose: () => void;
}) {
  const { base, before, onDone, onClose } = props;
  const dossier = useDossier();
  const work = useFlowWork(base);
  const announce = useAnnounce();
  const places = useMemo(() => namedPlaces(dossier.places, dossier.actors), [dossier]);
  const [id] = useState(() => before?.id ?? (`flow-${crypto.randomUUID()}` as FlowId));
  const [draft, setDraft] = useState(useFirstDraft(before, props.choice));
  const [faults, setFaults] = useState<FlowFaults>({});
  const cell = spelledCell(draft, id, places);
  const others = useMemo(
    () => (cell === null ? [] : besides(cell, flowIndexOf(dossier).between(cell.exporter, cell.importer))),
    [cell, dossier],
  );
  const [replaces, setReplaces] = useState(before?.series === "primary" && others.length > 0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const newSource = `source-${crypto.randomUUID()}` as SourceId;
    const read = readFlow(draft, { id, before, places, sources: dossier.sources, newSource });
    if (!read.ok) {
      setFaults(read.faults);
      announce(Object.values(read.faults).join(" "));
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    const own = { flow: read.flow, source: read.source, replaces: replaces && others.length > 0 };
    if (!work.put(own, before === null ? "new trade record" : "change of a trade record"))
      return announce("Nothing can be changed here.");
    onClose();
    return onDone(read.flow);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <Dialog label={before === null ? "Add a record" : "Change a record"} className="flow-dialog" onClose={onClose}>
      <form ref={form} noValidate onSubmit={submit} onKeyDown={press}>
        <div className="dialog-head">
          <h2>{before === null ? "Add a trade record" : "Change your trade record"}</h2>
        </div>
        <p className="flow-lead">What is left empty is not recorded, which is never zero.</p>
        <FlowFields
          draft={draft}
          faults={faults}
          places={places}
          sources={dossier.sources}
          onDraft={(change) => {
            setDraft({ ...draft, ...change });
            setFaults(withoutFaults(faults, change));
          }}
        />
        <Standing others={others} replaces={replaces} onReplaces={setReplaces} />
        <footer>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="act" type="submit">
            {before === null ? "Add record" : "Keep the change"} <Kbd>Ctrl ↵</Kbd>
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** A fault is gone once its field is written to; that of a missing quantity also when a value is given. */
function withoutFaults(faults: FlowFaults, change: Partial<FlowDraft>): FlowFaults {
  const touched = new Set([...Object.keys(change), ...("value" in change ? ["quantity"] : [])]);
  return Object.fromEntries(Object.entries(faults).filter(([field]) => !touched.has(field)));
}

/** The record as it is, or a blank one of the series that is shown. */
function useFirstDraft(before: Flow | null, choice: SeriesChoice | null): FlowDraft {
  const lookup = useLookup();
  if (before !== null) return flowDraftOf(before, { place: lookup.placeName, source: lookup.source });
  const nameOf = (code: SeriesChoice["exporter"]) => (code === null ? "" : lookup.placeName(code));
  return {
    exporter: nameOf(choice?.exporter ?? null),
    importer: nameOf(choice?.importer ?? null),
    commodity: choice?.commodity ?? "crude",
    period: "",
    quantity: "",
    unit: "kt",
    value: "",
    quality: "reported",
    sourceTitle: "",
    sourceAddress: "",
    note: "",
  };
}
