import type { ReactNode } from "react";
import { COMMODITIES } from "#domain/trade/flow.ts";
import { type Fixed, type Mapping, QUANTITY_UNITS, type ValueUnit } from "#domain/trade/import/mapping.ts";
import type { MappingQuestion, QuestionTopic } from "#domain/trade/import/mapping-questions.ts";
import { ChoiceList } from "./ChoiceList.tsx";
import { CURRENCIES, GOODS, QUALITY_WORDS, QUANTITY_WORDS, writeValueUnit } from "./import-words.ts";
import { hasRole, tellsByReporter } from "./mapping-needs.ts";
import { PlaceField } from "./PlaceField.tsx";
import type { PlaceChoice } from "./place-choices.ts";

const SCALES = [1, 1_000, 1_000_000] as const;
const VALUE_UNITS: readonly ValueUnit[] = CURRENCIES.flatMap((currency) =>
  SCALES.map((scale) => ({ currency, scale })),
);
const unitKey = ({ currency, scale }: ValueUnit) => `${currency} ${scale}`;

/** What the file has no column for, and so is the same in every row: asked where it is needed, never assumed. */
export function FixedValues(props: {
  readonly mapping: Mapping;
  /** What is asked and not said yet. */
  readonly needs: readonly MappingQuestion[];
  readonly places: readonly PlaceChoice[];
  readonly onMapping: (mapping: Mapping) => void;
}) {
  const { mapping, places, onMapping } = props;
  const { fixed } = mapping;
  const set = (change: Partial<Fixed>) => onMapping({ ...mapping, fixed: { ...fixed, ...change } });
  const byReporter = tellsByReporter(mapping);
  const isOpen = (end: "exporter" | "importer") =>
    !byReporter && !hasRole(mapping, end) && mapping.wide?.headersAre !== end;
  const hasPartner = hasRole(mapping, "partner") || mapping.wide?.headersAre === "partner";
  const lacks = (topic: QuestionTopic) => props.needs.some(({ about }) => about === topic);
  return (
    <section className="ti-section">
      <h3>
        The same in every row <span>what no column says</span>
      </h3>
      <div className="ti-fixed">
        {isOpen("exporter") ? (
          <Labelled label="Exporter">
            <PlaceField
              label="Exporter of every row"
              value={fixed.exporter}
              choices={places}
              invalid={lacks("exporter")}
              placeholder="Which state sells"
              onChoose={(exporter) => set({ exporter })}
            />
          </Labelled>
        ) : null}
        {isOpen("importer") ? (
          <Labelled label="Importer">
            <PlaceField
              label="Importer of every row"
              value={fixed.importer}
              choices={places}
              invalid={lacks("importer")}
              placeholder="Which state buys"
              onChoose={(importer) => set({ importer })}
            />
          </Labelled>
        ) : null}
        {hasPartner && !hasRole(mapping, "reporter") ? (
          <Labelled label="Reporter">
            <PlaceField
              label="Reporter of every row"
              value={fixed.reporter}
              choices={places}
              placeholder="Whose statistics these are"
              onChoose={(reporter) => set({ reporter })}
            />
          </Labelled>
        ) : null}
        {byReporter && !hasRole(mapping, "flow") ? (
          <Labelled label="Direction">
            <ChoiceList
              label="Direction of every row"
              value={fixed.flow}
              invalid={lacks("flow")}
              choices={[
                { value: "import", label: "The reporter imports" },
                { value: "export", label: "The reporter exports" },
              ]}
              onChoose={(flow) => set({ flow })}
            />
          </Labelled>
        ) : null}
        {hasRole(mapping, "commodity") ? null : (
          <Labelled label="Product">
            <ChoiceList
              label="Product of every row"
              value={fixed.commodity}
              invalid={lacks("commodity")}
              choices={COMMODITIES.map((value) => ({ value, label: GOODS[value] }))}
              onChoose={(commodity) => set({ commodity })}
            />
          </Labelled>
        )}
        <Units mapping={mapping} lacks={lacks} onMapping={onMapping} />
        <Labelled label="Quality">
          <ChoiceList
            label="Quality of every row"
            value={fixed.quality ?? "unset"}
            choices={[
              { value: "unset", label: hasRole(mapping, "status") ? "As the status says" : "Reported" },
              { value: "official", label: QUALITY_WORDS.official },
              { value: "reported", label: QUALITY_WORDS.reported },
              { value: "estimate", label: QUALITY_WORDS.estimate },
            ]}
            onChoose={(quality) => set({ quality: quality === "unset" ? null : quality })}
          />
        </Labelled>
      </div>
    </section>
  );
}

function Units(props: {
  readonly mapping: Mapping;
  readonly lacks: (topic: QuestionTopic) => boolean;
  readonly onMapping: (mapping: Mapping) => void;
}) {
  const { mapping, lacks, onMapping } = props;
  const measured = hasRole(mapping, "measure");
  const quantity = (hasRole(mapping, "quantity") || mapping.wide !== null) && !measured && !hasRole(mapping, "unit");
  const value = hasRole(mapping, "value") && !measured && !hasRole(mapping, "currency");
  const units = mapping.valueUnit === null ? VALUE_UNITS : withUnit(mapping.valueUnit);
  return (
    <>
      {quantity ? (
        <Labelled label="Unit of the volume">
          <ChoiceList
            label="Unit of the volume"
            value={mapping.quantityUnit}
            invalid={lacks("quantityUnit")}
            choices={QUANTITY_UNITS.map((unit) => ({ value: unit, label: QUANTITY_WORDS[unit] }))}
            onChoose={(quantityUnit) => onMapping({ ...mapping, quantityUnit })}
          />
        </Labelled>
      ) : null}
      {value ? (
        <Labelled label="Unit of the value">
          <ChoiceList
            label="Unit of the value"
            value={mapping.valueUnit === null ? null : unitKey(mapping.valueUnit)}
            invalid={lacks("valueUnit")}
            choices={units.map((unit) => ({ value: unitKey(unit), label: writeValueUnit(unit) }))}
            onChoose={(key) =>
              onMapping({ ...mapping, valueUnit: units.find((unit) => unitKey(unit) === key) ?? mapping.valueUnit })
            }
          />
        </Labelled>
      ) : null}
    </>
  );
}

const withUnit = (unit: ValueUnit): readonly ValueUnit[] =>
  VALUE_UNITS.some((one) => unitKey(one) === unitKey(unit)) ? VALUE_UNITS : [unit, ...VALUE_UNITS];

/** A field below what it is called; its name is read with it. */
export function Labelled(props: { readonly label: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <div className="ti-field" data-wide={props.wide || undefined}>
      <span aria-hidden="true">{props.label}</span>
      {props.children}
    </div>
  );
}
