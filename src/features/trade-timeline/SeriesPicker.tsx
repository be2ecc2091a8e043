import { ChevronDown } from "lucide-react";
import { useMemo } from "react";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { capital } from "#domain/shared/wording.ts";
import { COMMODITIES, type Commodity, type Flow } from "#domain/trade/flow.ts";
import { type FlowIndex, flowIndexOf, type PairRecords } from "#domain/trade/flow-index.ts";
import type { OwnShare } from "#domain/trade/own-figures.ts";
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

/** How much of what is drawn of some pairs is the reader's own; looks at records only where both have some. */
function ownIn(index: FlowIndex, pairs: readonly PairRecords[], isOwn: (flow: Flow) => boolean): OwnShare | null {
  let [own, all] = [0, 0];
  for (const pair of pairs) {
    if (pair.listed.drawable === 0) {
      own += pair.files.drawable;
      all += pair.files.drawable;
      continue;
    }
    const drawn = index.belonging(pair).filter((flow) => drawable(flow) && flow.series === "primary");
    own += drawn.filter(isOwn).length;
    all += drawn.length;
  }
  return own === 0 ? null : own === all ? "all" : "some";
}

function PickerFields(props: { readonly choice: SeriesChoice; readonly onChange: (choice: SeriesChoice) => void }) {
  const { choice, onChange } = props;
  const dossier = useDossier();
  const lookup = useLookup();
  const isOwn = useOwnFlows();
  const index = flowIndexOf(dossier);
  const pairs = useMemo(() => index.pairs().filter(({ isDrawn }) => isDrawn), [index]);
  /** A choice that only records of one's own make is theirs; one they add to is so in part. */
  const labelled = (label: string, end: "exporter" | "importer" | "commodity", value: string) => {
    const here = pairs.filter((pair) => pair[end] === value && belongs(pair, { ...choice, [end]: pair[end] }));
    const share = isOwn === null ? null : ownIn(index, here, isOwn);
    const whose = share === null ? null : writeShare(share);
    return { value, label: whose === null ? label : `${label}, ${whose}` };
  };
  const byName = (one: PlaceCode, other: PlaceCode) => lookup.placeName(one).localeCompare(lookup.placeName(other));
  const placesOf = (end: "exporter" | "importer", other: "exporter" | "importer") =>
    [
      ...new Set(
        pairs
          .filter(
            (pair) => pair.commodity === choice.commodity && (choice[other] === null || pair[other] === choice[other]),
          )
          .map((pair) => pair[end]),
      ),
    ].sort(byName);
  const goods = COMMODITIES.filter((commodity) => pairs.some((pair) => belongs(pair, { ...choice, commodity })));
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
