import { List, Newspaper, TextQuote } from "lucide-react";
import { Button } from "#ui/Button.tsx";

/** Which list lies over the article. */
export type OpenList = "articles" | "quotes" | "waiting" | null;

/** Right end of the reader's bar: the layer of quotes with its count, and the two lists. */
export function ArticleTools(props: {
  readonly articles: number;
  readonly quotes: number;
  readonly showQuotes: boolean;
  readonly list: OpenList;
  readonly onShowQuotes: (shown: boolean) => void;
  readonly onList: (list: OpenList) => void;
  /** Icons alone, each with its name for assistive technology. */
  readonly compact: boolean;
}) {
  const { list, onList, compact } = props;
  const toggle = (which: "articles" | "quotes") => onList(list === which ? null : which);
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-expanded={list === "articles"}
        aria-label={compact ? `Articles ${props.articles}` : undefined}
        onClick={() => toggle("articles")}
      >
        {compact ? <Newspaper size={16} aria-hidden="true" /> : `Articles ${props.articles}`}
      </Button>
      {props.quotes === 0 ? null : (
        <>
          <Button
            size="small"
            aria-haspopup="dialog"
            aria-expanded={list === "quotes"}
            aria-label="List of quotes"
            onClick={() => toggle("quotes")}
          >
            <List size={16} aria-hidden="true" />
          </Button>
          <Button
            size="small"
            pressed={props.showQuotes}
            aria-label={compact ? `Quotes ${props.quotes}` : undefined}
            onClick={() => props.onShowQuotes(!props.showQuotes)}
          >
            <TextQuote size={16} aria-hidden="true" />
            {compact ? null : `Quotes ${props.quotes}`}
          </Button>
        </>
      )}
    </>
  );
}
