import { useState } from "react";
import type { FileRow } from "#data/trade-files/session-messages.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { type ColumnUse, type Mapping, ROLES, type Role } from "#domain/trade/import/mapping.ts";
import { Button } from "#ui/Button.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import { ROLE_WORDS, writeConversion, writeValueUnit } from "./import-words.ts";

const CHOICES = ROLES.toSorted((one, other) => Number(one === "ignored") - Number(other === "ignored")).map((role) => ({
  value: role,
  label: ROLE_WORDS[role],
}));

/** More columns than these are shown without those that are not imported. */
const MOST_COLUMNS = 12;

/** The columns of the file: what each is called, what stands there in one row, and what it becomes. */
export function ColumnTable(props: {
  readonly mapping: Mapping;
  /** The first rows; the fullest of them is the example. */
  readonly sample: readonly FileRow[];
  readonly onMapping: (mapping: Mapping) => void;
}) {
  const { mapping, sample } = props;
  const [isWhole, setWhole] = useState(false);
  const [touched, setTouched] = useState<ReadonlySet<number>>(new Set());
  const example = fullest(sample);
  const { columns, wide } = mapping;
  const placed = columns.map((column, at) => ({ ...column, at }));
  const listed = wide === null ? placed : placed.slice(0, wide.from);
  const used = listed.filter(({ role }) => role !== "ignored").length;
  // What is left out stays in sight where the file is narrow, and where somebody has just left it out.
  const isFolded = listed.length > MOST_COLUMNS && !isWhole;
  const shown = isFolded ? listed.filter(({ role, at }) => role !== "ignored" || touched.has(at)) : listed;
  const folded = listed.length - shown.length;
  const setRole = (at: number, role: Role) => {
    setTouched((before) => new Set(before).add(at));
    props.onMapping({
      ...mapping,
      columns: columns.map((column, index) => (index === at ? { ...column, role, why: null } : column)),
    });
  };
  return (
    <section className="ti-section">
      <h3>
        Columns{" "}
        <span>
          {writeNumber(columns.length)} found, {writeNumber(used + (columns.length - listed.length))} used
        </span>
      </h3>
      <div className="ti-scroll">
        <table className="ti-columns">
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">{example === null ? "No row" : `Row ${writeNumber(example.row)}`}</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ at, ...column }) => (
              // A column is known by its place: headers may repeat or be empty.
              <tr key={at}>
                <th scope="row">
                  <bdi>{column.header || `Column ${at + 1}`}</bdi>
                </th>
                <td className="ti-example">
                  <Example text={example?.cells[at] ?? ""} />
                </td>
                <td>
                  <ChoiceList
                    label={`${column.header || `Column ${at + 1}`} becomes`}
                    value={column.role}
                    choices={CHOICES}
                    faint={column.role === "ignored"}
                    onChoose={(role) => setRole(at, role)}
                  />
                  <Reason column={column} mapping={mapping} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {folded === 0 ? null : (
        <p className="ti-note">
          {writeCount(folded, "column")} not imported.{" "}
          <Button look="link" onClick={() => setWhole(true)}>
            Show {folded === 1 ? "it" : "them"}
          </Button>
        </p>
      )}
      {wide === null ? null : (
        <p className="ti-note">
          {writeNumber(columns.length - wide.from)} more columns, from <bdi>{columns[wide.from]?.header}</bdi> to{" "}
          <bdi>{columns.at(-1)?.header}</bdi>, are one{" "}
          {wide.headersAre === "period" ? "month or year" : wide.headersAre} each; every cell becomes a row of its own.
        </p>
      )}
    </section>
  );
}

function Example({ text }: { readonly text: string }) {
  return text.trim() === "" ? <span className="ti-empty">empty</span> : <bdi title={text}>{text}</bdi>;
}

/** Why the column becomes that, and what its numbers are in. */
function Reason(props: { readonly column: ColumnUse; readonly mapping: Mapping }) {
  const { column, mapping } = props;
  const said =
    column.role === "quantity"
      ? writeConversion(mapping)
      : (column.why ??
        (column.role === "value" && mapping.valueUnit !== null ? `in ${writeValueUnit(mapping.valueUnit)}` : null));
  return said === null ? null : <p className="ti-reason">{said}</p>;
}

/** The row with most cells filled, the first of them. */
function fullest(sample: readonly FileRow[]): FileRow | null {
  const filled = ({ cells }: FileRow) => cells.filter((cell) => cell.trim() !== "").length;
  return sample.reduce<FileRow | null>((best, row) => (best === null || filled(row) > filled(best) ? row : best), null);
}
