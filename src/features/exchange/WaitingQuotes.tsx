import { type Place, placesOf } from "#domain/annotation/outcome.ts";
import { plainText } from "#domain/article/article.ts";
import { type ImportRow, reasonsOf } from "#domain/exchange/import-plan.ts";
import { firstWords } from "#domain/exchange/import-report.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import type { QuoteImport } from "./use-quote-import.ts";

/** Quotes shown at once; the report holds all of them. */
const SHOWN = 100;
/** Units of text shown on each side of a place among several. */
const BESIDE = 40;

type Waiting = { readonly at: number; readonly row: ImportRow; readonly places: readonly Place[] };

/** Quotes whose words are not certainly those of the article: none comes in unless somebody looked and said so. */
export function WaitingQuotes({ work, rows }: { readonly work: QuoteImport; readonly rows: readonly ImportRow[] }) {
  const waiting = rows.flatMap((row, at): Waiting[] =>
    row.placed !== null && row.placed.anchor === null ? [{ at, row, places: placesOf(row.placed.outcome) }] : [],
  );
  if (waiting.length === 0) return null;
  const harmless = new Map(
    waiting.flatMap(({ at, row, places: [place] }) =>
      row.placed?.outcome.state === "changed" && place?.reasons.every((reason) => reason === "wording")
        ? [[at, place] as const]
        : [],
    ),
  );
  return (
    <section className="exchange-waiting" aria-label="Quotes that wait">
      <p>
        {writeCount(waiting.length, "quote")} {waiting.length === 1 ? "is" : "are"} not in the article word for word and
        {waiting.length === 1 ? " stays" : " stay"} out unless accepted.{" "}
        {harmless.size > 1 ? (
          <Button look="link" onClick={() => work.acceptAll(harmless)}>
            Accept {harmless.size} that differ in wording alone
          </Button>
        ) : null}
      </p>
      <ul>
        {waiting.slice(0, SHOWN).map((one) => (
          <WaitingQuote key={one.at} waiting={one} work={work} />
        ))}
      </ul>
      {waiting.length > SHOWN ? <p>And {writeCount(waiting.length - SHOWN, "more", "more")}, in the report.</p> : null}
    </section>
  );
}

function WaitingQuote({ waiting, work }: { readonly waiting: Waiting; readonly work: QuoteImport }) {
  const { at, row, places } = waiting;
  const { outcome } = row.placed ?? {};
  const old = row.draft.anchor.exact ?? "";
  const [first] = places;
  return (
    <li>
      <p>
        <b>
          {outcome?.state === "changed" && first
            ? `Changed: ${reasonsOf(first)}`
            : STATE_WORDS[outcome?.state ?? "lost"]}
        </b>{" "}
        {row.entry.where}
      </p>
      {old === "" ? null : (
        <p className="exchange-words">
          <span>The file says</span> <q dir="auto">{old}</q>
        </p>
      )}
      {outcome?.state === "changed" && first ? (
        <>
          <p className="exchange-words">
            <span>The article says</span> <q dir="auto">{first.words}</q>
          </p>
          <label className="exchange-tick">
            <input
              type="checkbox"
              checked={work.accepted.has(at)}
              onChange={(event) => work.accept(at, event.target.checked ? first : null)}
            />
            <span>Take it with the words of the article</span>
          </label>
        </>
      ) : null}
      {outcome?.state === "ambiguous" ? <PlaceChoice waiting={waiting} work={work} /> : null}
    </li>
  );
}

const STATE_WORDS = {
  found: "",
  moved: "",
  changed: "Changed",
  ambiguous: "More than one place",
  lost: "Not in the article",
} as const;

/** The places a quote may stand at, in their surroundings. */
function PlaceChoice({ waiting, work }: { readonly waiting: Waiting; readonly work: QuoteImport }) {
  const lookup = useLookup();
  const { at, row, places } = waiting;
  const article = row.article === null ? null : lookup.article(row.article);
  const text = article === null ? "" : plainText(article);
  const beside = ({ start, end }: Place) => text.slice(Math.max(0, start - BESIDE), end + BESIDE);
  const chosen = work.accepted.get(at);
  return (
    <label className="exchange-place">
      <span>Which place is meant</span>
      <select
        className="input"
        value={chosen ? places.indexOf(chosen) : ""}
        onChange={(event) =>
          work.accept(at, event.target.value === "" ? null : (places[Number(event.target.value)] ?? null))
        }
      >
        <option value="">None: leave it out</option>
        {places.map((place, nth) => (
          <option key={place.start} value={nth}>
            {nth + 1}: {firstWords(beside(place))}
          </option>
        ))}
      </select>
    </label>
  );
}
