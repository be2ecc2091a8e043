import { Search } from "lucide-react";
import { memo, useCallback, useMemo, useState } from "react";
import type { MonthSpan } from "#domain/shared/month.ts";
import { writeSpan } from "#domain/shared/wording.ts";
import { filterSize, type QuoteFilter } from "#domain/workspace/quote-filter.ts";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Select.tsx";
import {
  ACT_OPTIONS,
  ASPECT_OPTIONS,
  ATTRIBUTION_OPTIONS,
  aboutKey,
  type FilterOption,
  OWNER_OPTIONS,
  STANCE_OPTIONS,
  STATE_OPTIONS,
  speakerKey,
  type TableOptions,
} from "./filter-options.ts";

type OnFilter = (change: Partial<QuoteFilter>) => void;

/** Which quotes are shown: free words, and a choice for each thing that is known of a quote. */
export function FilterBar(props: {
  readonly filter: QuoteFilter;
  readonly options: TableOptions;
  readonly span: MonthSpan;
  /** A phone: the choices stand behind a button. */
  readonly narrow: boolean;
  /** Must keep its identity. */
  readonly onFilter: OnFilter;
  /** Leads the keyboard to the rows. */
  readonly onRows: () => void;
}) {
  const { filter, options, span, narrow, onFilter } = props;
  const [open, setOpen] = useState(false);
  const choices = filterSize({ ...filter, words: "" });
  return (
    <section className="ql-filters" aria-label="Filter of the quotes">
      <div className="ql-search">
        <Search size={16} aria-hidden="true" />
        <input
          type="search"
          aria-label="Only quotes with these words"
          placeholder="Words, names, titles"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={200}
          value={filter.words}
          data-list-search
          onChange={(event) => onFilter({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            props.onRows();
          }}
        />
      </div>
      {narrow ? (
        <Button look="line" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {choices === 0 ? "Filters" : `Filters: ${choices}`}
        </Button>
      ) : null}
      {narrow && !open ? null : <Choices filter={filter} options={options} span={span} onFilter={onFilter} />}
    </section>
  );
}

/** What each choice changes of the filter; outside the components, since those are rendered with every letter typed. */
const PARTS = {
  speaker: (speaker: QuoteFilter["speaker"]) => ({ speaker }),
  about: (about: QuoteFilter["about"]) => ({ about }),
  article: (article: QuoteFilter["article"]) => ({ article }),
  act: (act: QuoteFilter["act"]) => ({ act }),
  attribution: (attribution: QuoteFilter["attribution"]) => ({ attribution }),
  aspect: (aspect: QuoteFilter["aspect"]) => ({ aspect }),
  stance: (stance: QuoteFilter["stance"]) => ({ stance }),
  owner: (owner: QuoteFilter["owner"]) => ({ owner }),
  state: (state: QuoteFilter["state"]) => ({ state }),
};

function Choices(props: {
  readonly filter: QuoteFilter;
  readonly options: TableOptions;
  readonly span: MonthSpan;
  readonly onFilter: OnFilter;
}) {
  const { filter, options, span, onFilter } = props;
  const { about, speaker, stance } = filter;
  const on = { onFilter };
  const keys = {
    speaker: speaker && speakerKey(speaker),
    about: about && aboutKey(about),
    stance: stance === null ? null : String(stance),
  };
  const { abouts, articles, speakers } = options;
  return (
    <div className="ql-choices">
      <Choice label="Speaker" all="anybody" options={speakers} chosen={keys.speaker} part={PARTS.speaker} {...on} />
      <Choice label="Bears on" all="anything" options={abouts} chosen={keys.about} part={PARTS.about} {...on} />
      <Choice label="Article" options={articles} chosen={filter.article} part={PARTS.article} {...on} />
      <Choice label="Kind of statement" options={ACT_OPTIONS} chosen={filter.act} part={PARTS.act} {...on} />
      <Choice
        label="Attribution"
        options={ATTRIBUTION_OPTIONS}
        chosen={filter.attribution}
        part={PARTS.attribution}
        {...on}
      />
      <Choice label="Kind of tie" options={ASPECT_OPTIONS} chosen={filter.aspect} part={PARTS.aspect} {...on} />
      <Choice label="Stance" options={STANCE_OPTIONS} chosen={keys.stance} part={PARTS.stance} {...on} />
      <Choice label="Whose" options={OWNER_OPTIONS} chosen={filter.owner} part={PARTS.owner} {...on} />
      <Choice label="State" options={STATE_OPTIONS} chosen={filter.state} part={PARTS.state} {...on} />
      <label className="ql-tick" data-on={filter.inWindow || undefined}>
        <input
          type="checkbox"
          checked={filter.inWindow}
          onChange={(event) => onFilter({ inWindow: event.target.checked })}
        />
        Only {writeSpan(span)}
      </label>
    </div>
  );
}

/** There may be thousands of ties to choose from: they are listed anew only when they change. */
const SteadySelect = memo(Select);

/** One choice of the filter; one that asks for nothing is quiet. */
function Choice<Value>(props: {
  readonly label: string;
  /** What stands there while nothing is asked for. */
  readonly all?: string;
  readonly options: readonly FilterOption<Value>[];
  readonly chosen: string | null;
  readonly part: (value: Value | null) => Partial<QuoteFilter>;
  readonly onFilter: OnFilter;
}) {
  const { label, all = "any", options, chosen, part, onFilter } = props;
  const listed = useMemo(() => {
    // What was asked for stays in sight when no quote is left that answers to it.
    const isGone = chosen !== null && !options.some(({ key }) => key === chosen);
    return [
      { value: "", label: all },
      ...(isGone ? [{ value: chosen, label: "none left" }] : []),
      ...options.map(({ key, label: words }) => ({ value: key, label: words })),
    ];
  }, [all, options, chosen]);
  const choose = useCallback(
    (key: string) => onFilter(part(options.find((option) => option.key === key)?.value ?? null)),
    [onFilter, part, options],
  );
  return (
    <span className="ql-choice" data-on={chosen !== null || undefined}>
      <SteadySelect label={label} value={chosen ?? ""} options={listed} onChange={choose} />
    </span>
  );
}
