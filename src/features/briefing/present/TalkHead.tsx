import type { MonthSpan } from "#domain/shared/month.ts";
import { writeSpan } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";

/** What is told, of which months, and whether somebody has touched what the step shows. */
export function TalkHead(props: {
  readonly title: string;
  readonly window: MonthSpan;
  readonly isChanged: boolean;
  readonly onReturn: () => void;
  /** `null`: the data cannot change. */
  readonly live: { readonly isLive: boolean; readonly set: (isLive: boolean) => void } | null;
}) {
  const { title, window, isChanged, onReturn, live } = props;
  return (
    <header className="talk-head">
      <svg className="talk-mark" viewBox="0 0 30 14" aria-hidden="true">
        <path d="M9 5.4h12M9 8.6h12" fill="none" stroke="currentColor" strokeWidth={1.5} />
        <circle cx={6} cy={7} r={5} fill="currentColor" />
        <circle className="brand-ring" cx={24} cy={7} r={4.2} stroke="currentColor" strokeWidth={1.7} />
      </svg>
      <b dir="auto">{title}</b>
      <span className="talk-brackets">
        <i aria-hidden="true">[</i> {writeSpan(window)} <i aria-hidden="true">]</i>
      </span>
      <span className="talk-head-end">
        {isChanged ? (
          <span className="talk-changed" role="status">
            Changed
            <Button look="line" size="small" aria-keyshortcuts="r" onClick={onReturn}>
              Return to the step <Kbd>R</Kbd>
            </Button>
          </span>
        ) : null}
        {live === null ? null : (
          <Button
            size="small"
            className="talk-live"
            pressed={live.isLive}
            title={live.isLive ? "What is edited shows at once" : "Shown as it stood when the talk began"}
            onClick={() => live.set(!live.isLive)}
          >
            {live.isLive ? "Live data" : "Frozen data"}
          </Button>
        )}
      </span>
    </header>
  );
}
