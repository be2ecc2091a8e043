import type { ArticleFields } from "#domain/workspace/new-article.ts";

const FIELDS: readonly (readonly [keyof ArticleFields, string, string])[] = [
  ["title", "Title", ""],
  ["publisher", "Publisher", "not said"],
  ["author", "Author", "not said"],
  ["published", "Published", "2025-09-02"],
  ["address", "Address", "not said; never fetched"],
  ["language", "Language", "en"],
];

/** What an article says of itself, field by field. */
export function ArticleFieldset(props: {
  readonly fields: ArticleFields;
  readonly onFields: (change: Partial<ArticleFields>) => void;
}) {
  const { fields, onFields } = props;
  return (
    <div className="intake-fields">
      {FIELDS.map(([name, label, placeholder]) => (
        <label key={name} className={`intake-${name}`}>
          <span>{label}</span>
          <input
            value={fields[name]}
            placeholder={placeholder}
            dir="auto"
            onChange={(event) => onFields({ [name]: event.target.value })}
          />
        </label>
      ))}
      <label>
        <span>Direction</span>
        <select
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
