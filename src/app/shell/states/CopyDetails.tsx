import { CopyButton } from "#ui/CopyButton.tsx";

/** Copies a text for whoever can help. */
export function CopyDetails(props: { readonly text: () => string }) {
  return (
    <CopyButton look="line" text={props.text} said="Details copied." heading="Details">
      Copy details
    </CopyButton>
  );
}
