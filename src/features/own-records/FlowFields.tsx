import { useId } from "react";
import type { Source } from "#domain/shared/source.ts";
import { COMMODITIES } from "#domain/trade/flow.ts";
import { readAmount } from "#domain/workspace/amount.ts";
import type { FlowDraft, FlowFaults, NamedPlace } from "#domain/workspace/flow-draft.ts";
import { ChoiceField, TextField } from "./Field.tsx";
import { GOODS, QUALITIES, UNITS } from "./flow-words.ts";

/** Everything a trade record says, field by field. */
export function FlowFields(props: {
  readonly draft: FlowDraft;
  readonly faults: FlowFaults;
  readonly places: readonly NamedPlace[];
  readonly sources: readonly Source[];
  readonly onDraft: (change: Partial<FlowDraft>) => void;
}) {
  const { draft, faults, onDraft } = props;
  const lists = useId();
  const write = (field: keyof FlowDraft) => (words: string) => onDraft({ [field]: words });
  return (
    <div className="flow-fields">
      <TextField
        label="Exporter"
        value={draft.exporter}
        fault={faults.exporter}
        list={`${lists}-places`}
        onChange={write("exporter")}
      />
      <TextField
        label="Importer"
        value={draft.importer}
        fault={faults.importer}
        list={`${lists}-places`}
        onChange={write("importer")}
      />
      <ChoiceField
        label="Goods"
        value={draft.commodity}
        options={GOODS}
        order={COMMODITIES}
        onChange={(commodity) => onDraft({ commodity })}
      />
      <TextField
        label="Month or year"
        value={draft.period}
        fault={faults.period}
        placeholder="2025-09 or 2025"
        onChange={write("period")}
      />
      <TextField
        label="Quantity"
        value={draft.quantity}
        fault={faults.quantity}
        hint={hintFor(draft.quantity)}
        numeric
        onChange={write("quantity")}
      />
      <ChoiceField
        label="Unit"
        value={draft.unit}
        options={UNITS}
        order={["kt", "kb/d", "kbbl"]}
        onChange={(unit) => onDraft({ unit })}
      />
      <TextField
        label="Value, million US dollars"
        value={draft.value}
        fault={faults.value}
        hint={hintFor(draft.value)}
        numeric
        onChange={write("value")}
      />
      <ChoiceField
        label="Quality"
        value={draft.quality}
        options={QUALITIES}
        order={["official", "reported", "estimate"]}
        onChange={(quality) => onDraft({ quality })}
      />
      <TextField
        label="Source"
        value={draft.sourceTitle}
        fault={faults.sourceTitle}
        list={`${lists}-sources`}
        placeholder="Choose one, or name a new one"
        onChange={write("sourceTitle")}
      />
      <TextField
        label="Its address, if any"
        value={draft.sourceAddress}
        placeholder="https://"
        onChange={write("sourceAddress")}
      />
      <TextField label="Note, if any" value={draft.note} wide onChange={write("note")} />
      <datalist id={`${lists}-places`}>
        {props.places.map(({ code, name }) => (
          <option key={code} value={name}>
            {code}
          </option>
        ))}
      </datalist>
      <datalist id={`${lists}-sources`}>
        {props.sources.map(({ id, title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
    </div>
  );
}

/** Zero is a figure; what is not known stays empty. */
function hintFor(text: string): string | null {
  const read = readAmount(text);
  return read.ok && read.value === 0 ? "0 says that there was no trade. Leave it empty where it is not known." : null;
}
