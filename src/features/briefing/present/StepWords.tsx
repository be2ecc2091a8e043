import { quotedWords } from "#domain/briefing/quoted-words.ts";
import type { StepQuote } from "#domain/briefing/step-content.ts";
import type { Attribution } from "#domain/evidence/evidence.ts";
import { writeDate } from "#domain/shared/wording.ts";

/** What is not in quotation marks says whose words they are. */
const ATTRIBUTION_WORDS: Readonly<Record<Attribution, string | null>> = {
  direct: null,
  reported: "as reported",
  analyst: "a judgement",
  background: "the reporter’s words",
};

/** Quotes longer than this are set smaller, so that they fit beside a chart. */
const LONG = 140;

/** The words of a step in display type, and who said them to whom and when. */
export function StepWords({ quote }: { readonly quote: StepQuote }) {
  const { words, speaker, addressee, date, attribution, article, language, direction } = quote;
  const about = [
    addressee === null ? null : `to ${addressee}`,
    date === null ? null : writeDate(date),
    ATTRIBUTION_WORDS[attribution],
  ].filter((part) => part !== null);
  return (
    <figure className="talk-quote">
      <blockquote lang={language ?? undefined} dir={direction} className={words.length > LONG ? "talk-words-long" : ""}>
        {quotedWords(quote)}
      </blockquote>
      <figcaption>
        <b>
          <bdi>{speaker}</bdi>
        </b>{" "}
        <bdi>{about.join(", ")}</bdi>
        {article === null ? null : (
          <cite>
            <bdi>{article}</bdi>
          </cite>
        )}
      </figcaption>
    </figure>
  );
}
