import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { OpenedFile, Settled } from "#data/trade-files/session-messages.ts";
import { ENCODINGS } from "#domain/article/import/encodings.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { isMissing } from "#domain/trade/import/cell-text.ts";
import type { DateForm, Mapping } from "#domain/trade/import/mapping.ts";
import type { MappingQuestion, QuestionTopic } from "#domain/trade/import/mapping-questions.ts";
import { Button } from "#ui/Button.tsx";
import { type Choice, ChoiceList } from "./ChoiceList.tsx";
import { Labelled } from "./FixedValues.tsx";
import {
  DATE_FORMS,
  DATE_SAMPLES,
  DELIMITERS,
  NUMBER_FORMS,
  numberKey,
  shortEncoding,
  writeNumberForm,
} from "./import-words.ts";

/** Rows above the header that may be chosen. */
const MOST_SKIPPED = 40;

/** Which layout the file has, and how its letters, rows, numbers and dates are read: in a line, open where it is asked. */
export function HowRead(props: {
  readonly file: OpenedFile;
  readonly mapping: Mapping;
  /** What may be read in two ways, and was not settled yet. */
  readonly doubts: readonly MappingQuestion[];
  readonly onMapping: (mapping: Mapping) => void;
  /** The reader said which of the ways is right. */
  readonly onAnswer: (about: QuestionTopic) => void;
  readonly onSettle: (settled: Settled) => void;
}) {
  const { file, mapping } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="ti-how">
      <p>
        <b>{file.layout === null ? "No known layout." : `Read as ${file.layout}.`}</b> {writeHow(file, mapping)}{" "}
        <Button look="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Close" : "Change"}
        </Button>
      </p>
      {file.letters !== null && file.letters.lost > 0 ? (
        <p className="ti-warned">
          {writeCount(file.letters.lost, "sign")} of the first rows mean nothing as{" "}
          {shortEncoding(file.letters.encoding)}. Choose other letters if names look wrong.
        </p>
      ) : null}
      {props.doubts.map(({ about, ask }) => (
        <Doubt key={about} {...props} about={about} ask={ask} />
      ))}
      <Notes file={file} mapping={mapping} />
      {isOpen ? <Conventions {...props} /> : null}
    </div>
  );
}

/** Notes that stand open; more of them would push the columns out of sight. */
const FEW_NOTES = 3;

/** What the layout takes care of, and which rows it reads: folded where it is long. */
function Notes({ file, mapping }: { readonly file: OpenedFile; readonly mapping: Mapping }) {
  const lines = [...file.notes, ...mapping.keep.map((keep) => writeKeep(keep, mapping))];
  const list = lines.map((line) => (
    <p key={line} className="ti-note">
      {line}
    </p>
  ));
  if (lines.length <= FEW_NOTES) return list;
  return (
    <details className="ti-notes">
      <summary>{writeNumber(lines.length)} things are taken care of</summary>
      {list}
    </details>
  );
}

/** "Only rows where partner2Code is 0 or empty: …". */
function writeKeep({ why, column, side, values }: Mapping["keep"][number], mapping: Mapping): string {
  const said = values.filter((value) => !isMissing(value));
  const words = [...said, ...(said.length < values.length ? ["empty"] : [])];
  const header = mapping.columns[column]?.header ?? `column ${column + 1}`;
  return `${side === "in" ? "Only" : "Without"} rows where ${header} is ${words.join(" or ")}: ${why}`;
}

/** What fits in several ways that mean different figures or months: asked, with the ways as buttons. */
function Doubt(props: Parameters<typeof HowRead>[0] & MappingQuestion) {
  const { about, ask, file, mapping, onMapping, onAnswer } = props;
  const choose = (next: Mapping) => {
    onMapping(next);
    onAnswer(about);
  };
  return (
    <p className="ti-doubt" role="status">
      <TriangleAlert size={14} aria-hidden="true" /> <b>{ask}</b>{" "}
      {about === "numbers"
        ? file.found.numberCandidates.map((numbers) => (
            <Button key={numberKey(numbers)} look="line" size="small" onClick={() => choose({ ...mapping, numbers })}>
              {writeNumberForm(numbers)}
            </Button>
          ))
        : file.found.dateCandidates.map((dates) => (
            <Button key={dates} look="line" size="small" onClick={() => choose({ ...mapping, dates })}>
              {DATE_FORMS[dates]}
            </Button>
          ))}
    </p>
  );
}

function writeHow(file: OpenedFile, mapping: Mapping): string {
  const { delimiter, headerRows, skip, numbers, dates } = mapping;
  if (file.letters === null) return "";
  const head =
    headerRows === 0
      ? "no header"
      : `header in row ${writeNumber(skip + 1)}${headerRows === 2 ? ` and ${skip + 2}` : ""}`;
  return `${shortEncoding(file.letters.encoding)}, cells parted by ${DELIMITERS[delimiter].toLowerCase()}, ${head}, numbers as ${writeNumberForm(numbers)}, dates as ${DATE_SAMPLES[dates]}.`;
}

function Conventions(props: Parameters<typeof HowRead>[0]) {
  const { file, mapping, onMapping, onAnswer, onSettle } = props;
  return (
    <div className="ti-fixed">
      {file.letters === null ? null : (
        <>
          <Labelled label="Letters" wide>
            <ChoiceList
              label="Letters read as"
              value={file.letters.encoding}
              choices={ENCODINGS.map(({ name, label }) => ({ value: name, label }))}
              onChoose={(encoding) => onSettle({ encoding })}
            />
          </Labelled>
          <Labelled label="Cells parted by">
            <ChoiceList
              label="Cells parted by"
              value={mapping.delimiter}
              choices={choicesOf(DELIMITERS)}
              onChoose={(delimiter) => onSettle({ delimiter })}
            />
          </Labelled>
          <HeaderChoice mapping={mapping} onSettle={onSettle} />
        </>
      )}
      <Labelled label="Numbers">
        <ChoiceList
          label="Numbers are written as"
          value={numberKey(mapping.numbers)}
          choices={NUMBER_FORMS.map(({ key, label }) => ({ value: key, label }))}
          onChoose={(chosen) => {
            const form = NUMBER_FORMS.find(({ key }) => key === chosen)?.form;
            if (form) onMapping({ ...mapping, numbers: form });
            onAnswer("numbers");
          }}
        />
      </Labelled>
      <Labelled label="Dates">
        <ChoiceList<DateForm>
          label="Dates are written as"
          value={mapping.dates}
          choices={choicesOf(DATE_FORMS)}
          onChoose={(dates) => {
            onMapping({ ...mapping, dates });
            onAnswer("dates");
          }}
        />
      </Labelled>
    </div>
  );
}

const HEADER_ROWS = { "0": 0, "1": 1, "2": 2 } as const;

/** Which row is the header, with what stands there; rows above it are titles. */
function HeaderChoice(props: { readonly mapping: Mapping; readonly onSettle: (settled: Settled) => void }) {
  const { skip, headerRows } = props.mapping;
  const most = Math.max(MOST_SKIPPED, skip + 1);
  return (
    <>
      <Labelled label="Header in row">
        <ChoiceList
          label="Header in row"
          value={String(skip + 1)}
          choices={Array.from({ length: most }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))}
          onChoose={(row) => props.onSettle({ skip: Number(row) - 1 })}
        />
      </Labelled>
      <Labelled label="Rows of header">
        <ChoiceList
          label="Rows of header"
          value={String(headerRows) as keyof typeof HEADER_ROWS}
          choices={[
            { value: "0", label: "None" },
            { value: "1", label: "1" },
            { value: "2", label: "2" },
          ]}
          onChoose={(rows) => props.onSettle({ headerRows: HEADER_ROWS[rows] })}
        />
      </Labelled>
    </>
  );
}

function choicesOf<Value extends string>(words: Readonly<Record<Value, string>>): readonly Choice<Value>[] {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));
}
