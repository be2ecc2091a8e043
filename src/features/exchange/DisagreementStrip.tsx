import { useEffect } from "react";
import { coderMark } from "#domain/workspace/coder-mark.ts";
import { Button } from "#ui/Button.tsx";
import { CoderMark } from "#ui/CoderMark.tsx";
import { SettleButtons, Settled } from "./SecondCoderPanel.tsx";
import type { OpenDisagreement } from "./use-comparison.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import type { SecondCoder } from "./use-second-coder.ts";

/** One disagreement over the desk, on which its passage is picked; the list is one press away. */
export function DisagreementStrip(props: {
  readonly coder: SecondCoder;
  /** Key of the one that is shown. */
  readonly shown: string;
  readonly onShow: (disagreement: OpenDisagreement) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const { coder, shown, onShow, onBack, onClose } = props;
  const section = useKeptFocus<HTMLElement>();
  useEffect(() => section.current?.focus(), [section]);
  const { open } = coder;
  const at = open.findIndex(({ key }) => key === shown);
  const one = open[at] ?? null;
  // What was settled is gone from the list: the next one has taken its place.
  const next = one === null ? open[0] : open[(at + 1) % open.length];
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="Disagreement"
      className="exchange-strip"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onBack();
      }}
    >
      <p>
        <CoderMark initials={coderMark(coder.name)} name={null} />{" "}
        <b>{one === null ? `${open.length} left` : `Disagreement ${at + 1} of ${open.length}`}</b>{" "}
        <bdi>{one?.words.join(". ")}</bdi>
      </p>
      <Settled coder={coder} />
      <div className="exchange-foot">
        {one === null ? null : <SettleButtons one={one} coder={coder} />}
        {next === undefined || next === one ? null : (
          <Button size="small" onClick={() => onShow(next)}>
            Next
          </Button>
        )}
        <Button size="small" onClick={onBack}>
          Back to the list
        </Button>
        <Button size="small" onClick={onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}
