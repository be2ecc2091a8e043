import { Dialog } from "#ui/Dialog.tsx";

/** Search over everything of the dossier. */
export function FindDialog(props: { readonly onClose: () => void }) {
  return (
    <Dialog label="Find" onClose={props.onClose}>
      <p />
    </Dialog>
  );
}
