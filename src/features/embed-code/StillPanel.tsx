import { Download } from "lucide-react";
import { useId, useState } from "react";
import { type StillImage, writeStill } from "#domain/embedding/embed-code.ts";
import { Button } from "#ui/Button.tsx";
import { downloadFile } from "#ui/download-file.ts";
import { useWork } from "#ui/use-work.ts";
import { WayOutProgress } from "#ui/WayOutDialog.tsx";
import { CodeBlock } from "./CodeBlock.tsx";
import type { StillPicture } from "./still-picture.ts";

/** A picture of the view, or none, and where it will lie. */
export type StillPanelProps = {
  readonly still: StillImage;
  readonly picture: StillPicture | null;
  readonly theme: "light" | "dark";
  /** Name of the file. */
  readonly file: string;
  /** Address of the image as the code has it. */
  readonly address: string;
  readonly onAddress: (address: string) => void;
};

/** An image with its words and a link, for mail, print and whatever runs nothing. */
export function StillPanel({ still, picture, theme, file, address, onAddress }: StillPanelProps) {
  const field = useId();
  const { running, cancel, run } = useWork();
  const [said, setSaid] = useState("");
  const save = async (made: StillPicture) => {
    setSaid("");
    const blob = await run("Drawing the still image", (signal) => made.print(theme, signal));
    if (blob === null) return;
    if ("failure" in blob) return setSaid(blob.failure);
    downloadFile(file, blob.output, "image/png");
    setSaid(`${file} is saved. Put it where the code looks for it.`);
  };
  return (
    <>
      <CodeBlock name="Code of the still image" code={writeStill(still)} copy="Copy code">
        {picture === null ? null : (
          <Button look="line" disabled={running !== null} onClick={() => void save(picture)}>
            <Download size={16} aria-hidden="true" />
            Save still image
          </Button>
        )}
      </CodeBlock>
      <WayOutProgress running={running} onCancel={cancel} />
      {picture === null ? (
        <p className="way-out-note">There is no picture of this view: the code is a link with its words alone.</p>
      ) : (
        <>
          <label className="embed-field" htmlFor={field}>
            Address of the image
          </label>
          <input
            id={field}
            className="input embed-address"
            spellCheck={false}
            value={address}
            onChange={(event) => onAddress(event.target.value)}
          />
        </>
      )}
      <p role="status" className="way-out-note">
        {said}
      </p>
    </>
  );
}
