import type { RefObject } from "react";
import { writeCount } from "#domain/shared/wording.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import { ColumnTable } from "./ColumnTable.tsx";
import { FixedValues, Labelled } from "./FixedValues.tsx";
import { HowRead } from "./HowRead.tsx";
import { writeBytes } from "./import-words.ts";
import { needsOf } from "./mapping-needs.ts";
import { placeChoices } from "./place-choices.ts";
import { KeepMapping, SavedOffer } from "./SavedMappings.tsx";
import { SourceFields } from "./SourceFields.tsx";
import type { useFileImport } from "./use-file-import.ts";

/** How the file is read: its layout, its columns, what it does not say, and where it comes from. */
export function ImportSide(props: {
  readonly file: File;
  readonly position: { readonly at: number; readonly of: number } | null;
  readonly work: ReturnType<typeof useFileImport>;
  readonly titleField: RefObject<HTMLInputElement | null>;
  readonly fault: { readonly title: string | null; readonly retrieved: string | null };
  readonly onArticle: () => void;
}) {
  const { file, position, work } = props;
  const { opened, mapping, setMapping, reading } = work;
  const dossier = useDossier();
  // Where it stands is settled when the file is opened: nothing moves while it is answered.
  const asksFirst = opened !== null && needsOf(opened.found, opened.mapping).length > 0;
  const fixed =
    mapping === null ? null : (
      <FixedValues mapping={mapping} needs={work.needs} places={placeChoices(dossier)} onMapping={setMapping} />
    );
  const rows = reading.read === null ? null : writeCount(reading.read.rows.read, "row");
  return (
    <section className="ti-side" aria-label="How the file is read">
      <h2>Import trade figures</h2>
      <p className="ti-facts">
        {position === null ? null : `File ${position.at} of ${position.of}: `}
        <bdi>{file.name}</bdi>
        {opened?.part == null ? null : (
          <>
            , <bdi>{opened.part}</bdi> in it
          </>
        )}
        , {rows === null ? "" : `${rows}, `}
        {writeBytes(file.size)}. Read on this machine only.
        {/\.(txt|json)$/i.test(file.name) ? (
          <>
            {" "}
            <Button look="link" onClick={props.onArticle}>
              Read it as an article
            </Button>
          </>
        ) : null}
      </p>
      {opened === null || mapping === null ? (
        <p className="ti-lead" role="status">
          Opening the file
        </p>
      ) : (
        <>
          <SavedOffer
            fingerprint={opened.fingerprint}
            mapping={mapping}
            onMapping={(saved) => {
              // Whoever kept it had answered.
              for (const { about } of work.doubts) work.answer(about);
              setMapping(saved);
            }}
          />
          {opened.parts.length > 1 && opened.part !== null ? (
            <Labelled label="Table in the zip">
              <ChoiceList
                label="Table in the zip"
                value={opened.part}
                choices={opened.parts.map((part) => ({ value: part, label: part }))}
                onChoose={(part) => work.settle({ part })}
              />
            </Labelled>
          ) : null}
          <HowRead
            file={opened}
            mapping={mapping}
            doubts={work.doubts}
            onMapping={setMapping}
            onAnswer={work.answer}
            onSettle={work.settle}
          />
          {asksFirst ? fixed : null}
          <ColumnTable mapping={mapping} sample={opened.sample} onMapping={setMapping} />
          <SourceFields line={work.line} field={props.titleField} fault={props.fault} onLine={work.setLine} />
          {asksFirst ? null : fixed}
          <KeepMapping fingerprint={opened.fingerprint} mapping={mapping} />
        </>
      )}
    </section>
  );
}
