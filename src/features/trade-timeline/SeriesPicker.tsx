import { ChevronDown } from "lucide-react";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { capital } from "#domain/shared/wording.ts";
import { COMMODITIES, type Commodity } from "#domain/trade/flow.ts";
import { belongs, drawable } from "#domain/trade/series-choice.ts";
import { COMMODITY_WORDS, choiceLabel, writeShare } from "#domain/trade/trade-words.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { useOwnFlows } from "#state/workspace/own-flows.ts";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Select.tsx";
import { usePopover } from "#ui/use-popover.ts";

const EACH = "*";

/** Which flows are shown: exporter, importer and commodity, each limited to what is recorded with the other two. */
export function SeriesPicker(props: { readonly choice: SeriesChoice }) {
  const { choice } = props;
  const lookup = useLookup();
  const byHand = useLens((lens) => lens.series !== null);
  const { set } = useLensGestures();
  const { open, toggle, close, anchor, panel } = usePopover();
  return (
    <span className="tt-picker">
      <button
        ref={anchor}
        type="button"
        className="button button-quiet button-small"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={toggle}
      >
        <bdi>{choiceLabel(choice, lookup)}</bdi>
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      {open ? (
        <div ref={panel} className="tt-popover" role="dialog" aria-label="Series shown">
          <PickerFields choice={choice} onChange={(series) => set({ series, chart: null })} />
          <div className="tt-popover-foot">
            <Button size="small" look="line" disabled={!byHand} onClick={() => set({ series: null, chart: null })}>
              Follow the selection
            </Button>
            <Button size="small" look="line" onClick={close}>
              Done
            </Button>
          </div>
        </div>
      ) : null}
    </span>
  );
}

function PickerFields(props: { readonly choice: SeriesChoice; readonly onChange: (choice: SeriesChoice) => void }) {
  const { choice, onChange } = props;
  const dossier = useDossier();
  const lookup = useLookup();
  const isOwn = useOwnFlows();
  const flows = dossier.flows.filter((flow) => drawable(flow) && flow.series === "primary");
  /** A choice that only records of one's own make is theirs; one they add to is so in part. */
  const labelled = (label: string, end: "exporter" | "importer" | "commodity", value: string) => {
    const here =
      isOwn === null
        ? []
        : flows.filter((flow) => flow[end] === value && belongs(flow, { ...choice, [end]: flow[end] }));
    const whose = isOwn !== null && here.some(isOwn) ? writeShare(here.every(isOwn) ? "all" : "some") : null;
    return { value, label: whose === null ? label : `${label}, ${whose}` };
  };
  const byName = (one: PlaceCode, other: PlaceCode) => lookup.placeName(one).localeCompare(lookup.placeName(other));
  const placesOf = (end: "exporter" | "importer", other: "exporter" | "importer") =>
    [
      ...new Set(
        flows
          .filter(
            (flow) => flow.commodity === choice.commodity && (choice[other] === null || flow[other] === choice[other]),
          )
          .map((flow) => flow[end]),
      ),
    ].sort(byName);
  const goods = COMMODITIES.filter((commodity) =>
    flows.some(
      (flow) =>
        flow.commodity === commodity &&
        (choice.exporter === null || flow.exporter === choice.exporter) &&
        (choice.importer === null || flow.importer === choice.importer),
    ),
  );
  const optionsFor = (end: "exporter" | "importer", codes: readonly PlaceCode[], each: string, allowEach: boolean) => [
    ...(allowEach ? [{ value: EACH, label: each }] : []),
    ...codes.map((code) => labelled(lookup.placeName(code), end, code)),
  ];
  const take = (end: "exporter" | "importer") => (value: string) =>
    onChange({ ...choice, [end]: value === EACH ? null : (value as PlaceCode) });
  return (
    <div className="tt-popover-fields">
      <Select
        label="Exporter"
        value={choice.exporter ?? EACH}
        options={optionsFor("exporter", placesOf("exporter", "importer"), "Each supplier", choice.importer !== null)}
        onChange={take("exporter")}
      />
      <Select
        label="Importer"
        value={choice.importer ?? EACH}
        options={optionsFor("importer", placesOf("importer", "exporter"), "Each buyer", choice.exporter !== null)}
        onChange={take("importer")}
      />
      <Select
        label="Commodity"
        value={choice.commodity}
        options={goods.map((commodity) => labelled(capital(COMMODITY_WORDS[commodity]), "commodity", commodity))}
        onChange={(value) => onChange({ ...choice, commodity: value as Commodity })}
      />
    </div>
  );
}
