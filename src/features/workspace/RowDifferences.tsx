import type { FieldDifference } from "./row-differences.ts";

/** Two versions of a record side by side, of what differs. */
export function RowDifferences(props: {
  readonly heads: readonly [one: string, other: string];
  readonly differences: readonly FieldDifference[];
}) {
  const [one, other] = props.heads;
  return (
    <table className="row-differences">
      <thead>
        <tr>
          <td />
          <th scope="col">{one}</th>
          <th scope="col">{other}</th>
        </tr>
      </thead>
      <tbody>
        {props.differences.map(({ name, one: mine, other: theirs }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <Cell words={mine} />
            <Cell words={theirs} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Cell = ({ words }: { readonly words: string | null }) =>
  words === null || words === "" ? <td className="row-nothing">nothing</td> : <td dir="auto">{words}</td>;
