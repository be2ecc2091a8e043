const STEPS = [1, 2, 3];

/** One to three filled dots of three, before their word: never the dots alone. */
export function LevelDots(props: { readonly filled: 1 | 2 | 3; readonly word: string }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <svg className="shrink-0" width={25} height={8} viewBox="0 0 25 8" aria-hidden="true">
        {STEPS.map((step) => (
          <circle
            key={step}
            cx={step * 8.5 - 4.5}
            cy={4}
            r={step <= props.filled ? 3.5 : 2.9}
            fill={step <= props.filled ? "currentColor" : "none"}
            stroke={step <= props.filled ? "none" : "currentColor"}
            strokeWidth={1.2}
          />
        ))}
      </svg>
      {props.word}
    </span>
  );
}
