/** One thing to choose in a list of the platform. */
export type GroupedOption = { readonly value: string; readonly label: string };

/** Options of a select under their headings; those without one stand by themselves. */
export function GroupedOptions(props: {
  readonly groups: readonly { readonly heading: string | null; readonly choices: readonly GroupedOption[] }[];
}) {
  return props.groups.map(({ heading, choices }) => {
    const options = choices.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
    return heading === null ? (
      options
    ) : (
      <optgroup key={heading} label={heading}>
        {options}
      </optgroup>
    );
  });
}
