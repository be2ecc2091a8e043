export { NotesDialog } from "./NotesDialog.tsx";
export { NotesOn } from "./NotesOn.tsx";
export { NotesSeat } from "./NotesSeat.tsx";
