const PATHS = {
  meet: "M3.5 1.5 7 5l-3.5 3.5M16.5 1.5 13 5l3.5 3.5",
  part: "M7 1.5 3.5 5 7 8.5M13 1.5 16.5 5 13 8.5",
  steady: "M5 5h10",
};

/** Points meet, points part, or a dash; decoration beside a word. */
export function TrendMark(props: { readonly mark: keyof typeof PATHS }) {
  return (
    <svg className="shrink-0" width={20} height={10} viewBox="0 0 20 10" aria-hidden="true">
      <path d={PATHS[props.mark]} fill="none" stroke="currentColor" strokeWidth={1.7} />
    </svg>
  );
}
