import { Pencil } from "lucide-react";
import { useState } from "react";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { COMMODITIES } from "#domain/trade/flow.ts";
import { QUANTITY_UNITS } from "#domain/trade/import/mapping.ts";
import type { FaultKind } from "#domain/trade/import/trade-reading.ts";
import { Button } from "#ui/Button.tsx";
import { type Choice, ChoiceList } from "./ChoiceList.tsx";
import { FIX_MARK, type FixProps } from "./fix-work.ts";
import { fixKindOf } from "./fixes.ts";
import { GOODS, QUANTITY_WORDS } from "./import-words.ts";
import { PlaceField } from "./PlaceField.tsx";
import { RepeatFix, ShortFix } from "./RowFates.tsx";
import { Settle } from "./Settle.tsx";

/** The fix in the row. What is chosen here is what `F` applies. */
export function FixCell({ fault, work }: FixProps) {
  const [writes, setWrites] = useState(false);
  const kind = fixKindOf(fault);
  if (kind === "place") return <PlaceFix fault={fault} work={work} />;
  if (kind === "repeat") return <RepeatFix fault={fault} work={work} />;
  if (kind === "short") return <ShortFix fault={fault} work={work} />;
  // Nothing is wrong with a gap that is kept as one.
  if (fault.kind === "nothing-recorded" && fault.weight === "check")
    return <Settle label={`Settle row ${fault.row}`} onPress={() => work.onAccept([fault])} />;
  if (kind === "cell" || writes) return <CellFix fault={fault} work={work} />;
  return <RowFix fault={fault} work={work} onWrite={() => setWrites(true)} />;
}

/** Words that name no place are given one, wherever they stand. */
function PlaceFix({ fault, work }: FixProps) {
  const [place, setPlace] = useState<PlaceCode | null>(fault.proposal as PlaceCode | null);
  const rows = work.alike(fault).length;
  return (
    <>
      <PlaceField
        label={`Place meant by ${fault.text}, row ${fault.row}`}
        value={place}
        choices={work.places}
        size="row"
        placeholder="Choose"
        onChoose={setPlace}
      />
      <Button
        look="line"
        size="small"
        {...{ [FIX_MARK]: "" }}
        disabled={place === null}
        onClick={() => place !== null && work.onFix({ kind: "place", words: fault.text, place })}
      >
        {rows === 1 ? "Use" : `Use for ${writeCount(rows, "row")}`}
      </Button>
    </>
  );
}

/** What a cell of these kinds can only be. */
const WORDS: Readonly<Partial<Record<FaultKind, readonly Choice<string>[]>>> = {
  "unknown-commodity": COMMODITIES.map((value) => ({ value, label: GOODS[value] })),
  "unknown-unit": QUANTITY_UNITS.map((value) => ({ value, label: QUANTITY_WORDS[value] })),
  "unknown-flow": [
    { value: "import", label: "Import" },
    { value: "export", label: "Export" },
  ],
};

/** The cell is written anew; the same words of other rows are mended with it. */
function CellFix({ fault, work }: FixProps) {
  const [text, setText] = useState(fault.proposal ?? "");
  const same = fault.text.trim() === "" ? [fault] : work.alike(fault);
  const choices = WORDS[fault.kind];
  const apply = () => {
    const cells = same.flatMap(({ row, column }) => (column === null ? [] : [[row, column] as const]));
    if (text.trim() !== "") work.onFix({ kind: "cells", cells, text: text.trim() });
  };
  return (
    <>
      {choices === undefined ? (
        <span className="ti-list ti-list-row ti-written">
          <input
            aria-label={`Instead of ${fault.text.trim() || "the empty cell"}, row ${fault.row}`}
            value={text}
            placeholder="Write it"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              apply();
            }}
          />
          <Pencil size={12} aria-hidden="true" />
        </span>
      ) : (
        <ChoiceList
          label={`Instead of ${fault.text.trim() || "the empty cell"}, row ${fault.row}`}
          value={choices.some(({ value }) => value === text) ? text : null}
          choices={choices}
          size="row"
          onChoose={setText}
        />
      )}
      <Button look="line" size="small" {...{ [FIX_MARK]: "" }} disabled={text.trim() === ""} onClick={apply}>
        {same.length === 1 ? "Apply" : `Use for ${writeCount(same.length, "row")}`}
      </Button>
    </>
  );
}

type RowChoice = "keep" | "leave" | "write";

/** The row stays out, or stays as it is; or its cell is written anew. */
function RowFix({ fault, work, onWrite }: FixProps & { readonly onWrite: () => void }) {
  const isRefused = fault.weight === "refused";
  const standing: RowChoice = isRefused ? "leave" : "keep";
  const choices: readonly Choice<RowChoice>[] = [
    ...(isRefused ? [] : [{ value: "keep" as const, label: fault.kind === "unusual" ? "Keep, mark" : "Keep" }]),
    { value: "leave" as const, label: "Leave out" },
    ...(fault.column === null ? [] : [{ value: "write" as const, label: "Write anew" }]),
  ];
  const choose = (choice: RowChoice) => {
    if (choice === "write") onWrite();
    else if (choice === "leave") work.onFix({ kind: "leave", rows: [fault.row] });
    else work.onAccept([fault]);
  };
  return (
    <>
      <ChoiceList
        label={`What becomes of row ${fault.row}`}
        value={standing}
        choices={choices}
        size="row"
        onChoose={choose}
      />
      <Settle label={`Settle row ${fault.row}`} onPress={() => choose(standing)} />
    </>
  );
}
