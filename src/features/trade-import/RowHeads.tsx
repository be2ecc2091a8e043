import type { ShownColumn } from "./shown-columns.ts";

/** The headings of a table of rows. */
export function RowHeads(props: { readonly columns: readonly ShownColumn[]; readonly hasFix: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="ti-number">
          Row
        </th>
        <td className="ti-sign" />
        {props.columns.map(({ at, head, isNumber }) => (
          <th key={at} scope="col" className={isNumber ? "ti-number" : undefined}>
            <bdi>{head}</bdi>
          </th>
        ))}
        <th scope="col">Problem</th>
        {props.hasFix ? <th scope="col">Fix</th> : null}
      </tr>
    </thead>
  );
}
