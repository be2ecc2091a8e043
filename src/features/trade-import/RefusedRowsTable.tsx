import { printCsv } from "#domain/exchange/csv.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import type { RefusedRows, TradeFile } from "#domain/trade/trade-file.ts";
import { Button } from "#ui/Button.tsx";
import { downloadFile } from "#ui/download-file.ts";
import { ReasonList } from "./ReasonList.tsx";

/** Rows shown on the page; the download has all that are kept. */
const MOST_SHOWN = 50;

/** The rows that a file lost to faults: how many for each reason, and the first of them as they stand in the file. */
export function RefusedRowsTable({ file, refused }: { readonly file: TradeFile; readonly refused: RefusedRows }) {
  const { by, columns, rows } = refused;
  const heads = columns.map((at) => file.mapping.columns[at]?.header || `Column ${at + 1}`);
  const shown = rows.slice(0, MOST_SHOWN);
  const download = () => {
    const grid = rows.map(({ row, problem, cells }) => [String(row), problem, ...cells]);
    const text = printCsv([["row", "problem", ...heads], ...grid], { mark: true });
    downloadFile(`${file.name.replace(/\.\w+$/, "")}-refused-rows.csv`, text, "text/csv;charset=utf-8");
  };
  return (
    <>
      <ReasonList reasons={by} />
      <details>
        <summary>
          {rows.length < file.rows.refused
            ? `The first ${writeNumber(rows.length)} of these rows`
            : "These rows, as they stand in the file"}
        </summary>
        {/* Focusable, so that the keyboard can scroll it. */}
        <section className="trade-file-refused" aria-label={`Rows of ${file.name} with a fault`} {...REACHED_BY_KEYS}>
          <table>
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Problem</th>
                {heads.map((head, at) => (
                  <th key={columns[at]} scope="col">
                    <bdi>{head}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, problem, cells }) => (
                <tr key={row}>
                  <th scope="row">{writeNumber(row)}</th>
                  <td>{problem}</td>
                  {columns.map((column, at) => (
                    <td key={column}>
                      <bdi>{cells[at]}</bdi>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {shown.length === rows.length ? null : (
          <p>
            Shown are {writeNumber(shown.length)}, the download has all {writeNumber(rows.length)}.
          </p>
        )}
        <Button look="link" onClick={download}>
          Download {rows.length === 1 ? "it" : `all ${writeNumber(rows.length)}`} as CSV
        </Button>
      </details>
    </>
  );
}

const REACHED_BY_KEYS = { tabIndex: 0 } as const;
