import { Check, TriangleAlert } from "lucide-react";
import { useId } from "react";
import { writeCount } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";
import type { FileCheckState } from "./use-file-check.ts";

/** Whether the file is as it was sealed, in words, with the sum by which two people can tell that they have the same one. */
export function FileCheck({ file: { check, again } }: { readonly file: FileCheckState }) {
  const heading = useId();
  return (
    <section className="sealed-part" aria-labelledby={heading}>
      <div className="sealed-part-head">
        <h2 id={heading}>This file</h2>
        <Button size="small" look="line" onClick={again}>
          Check this file
        </Button>
      </div>
      <div role="status">
        {check === null ? (
          <p className="sealed-check">Adding up every part of the file</p>
        ) : check.isWhole ? (
          <p className="sealed-check">
            <Check size={16} strokeWidth={2.5} aria-hidden="true" />
            {`All ${writeCount(check.count, "part")} are as they were sealed.`}
          </p>
        ) : (
          <div className="sealed-check sealed-check-bad">
            <TriangleAlert size={16} aria-hidden="true" />
            <div>
              <b>This file is not as it was sealed.</b>
              <ul>
                {check.faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            </div>
          </div>
        )}
      </div>
      {check?.whole ? (
        <p className="sealed-note">
          The check finds damage. To know that this is the very file that was handed over, ask whoever made it for its
          sum: <code className="sealed-sum">{inGroups(check.whole)}</code>
        </p>
      ) : null}
    </section>
  );
}

const inGroups = (sum: string): string => (sum.match(/.{1,8}/g) ?? []).join(" ");
