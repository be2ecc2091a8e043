import { useEffect, useId, useRef } from "react";
import type { ArticleFields, MissingDetail } from "#domain/workspace/new-article.ts";

const FIELDS: readonly (readonly [keyof ArticleFields, string, string])[] = [
  ["title", "Title", ""],
  ["publisher", "Publisher", "not said"],
  ["author", "Author", "not said"],
  ["published", "Published", "2025-09-02"],
  ["address", "Address", "not said; never fetched"],
  ["language", "Language", "en"],
];

/** What an article says of itself, field by field; what one of them lacks stands under it and takes the keyboard there. */
export function ArticleFieldset(props: {
  readonly fields: ArticleFields;
  readonly missing: MissingDetail | null;
  readonly onFields: (change: Partial<ArticleFields>) => void;
}) {
  const { fields, onFields, missing } = props;
  const box = useRef<HTMLDivElement>(null);
  const fault = useId();
  useEffect(() => {
    if (missing?.field) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [missing]);
  return (
    <div ref={box} className="intake-fields">
      {FIELDS.map(([name, label, placeholder]) => (
        <label key={name} className={`intake-${name}`}>
          <span>{label}</span>
          <input
            className="input"
            value={fields[name]}
            placeholder={placeholder}
            dir="auto"
            aria-invalid={missing?.field === name}
            aria-describedby={missing?.field === name ? fault : undefined}
            onChange={(event) => onFields({ [name]: event.target.value })}
          />
          {missing?.field === name ? (
            <small id={fault} className="intake-fault">
              {missing.missing}
            </small>
          ) : null}
        </label>
      ))}
      <label>
        <span>Direction</span>
        <select
          className="input"
          value={fields.direction}
          onChange={(event) => onFields({ direction: event.target.value === "rtl" ? "rtl" : "ltr" })}
        >
          <option value="ltr">Left to right</option>
          <option value="rtl">Right to left</option>
        </select>
      </label>
    </div>
  );
}
