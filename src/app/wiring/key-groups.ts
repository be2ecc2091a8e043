type KeyGroup = { readonly title: string; readonly keys: readonly (readonly [string, string])[] };

/**
 * What each key does, for the dialog and the README (a test holds the two together). The handlers: `desk-keys.ts` here,
 * in the features `use-explorer.ts`, `use-compare-keys.ts`, `MonthCursor.tsx` with `TradeTimeline.tsx`, `use-reader-keys.ts`, `CodingForm.tsx` and
 * `QuoteGrid.tsx`.
 */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: "Anywhere",
    keys: [
      ["1 2 3", "To graph, timeline, reader"],
      ["F6 Shift+F6", "Next, previous pane"],
      ["[ ]", "Window a month back, forward"],
      ["{ }", "Window a month shorter, longer"],
      ["/ Ctrl+K", "Find"],
      [". ,", "Next, previous quote of the selection"],
      ["N", "New evidence from the words selected; without any, arrows choose words, Shift takes more"],
      ["W", "All quotes"],
      ["C", "Compare the two ends of the window"],
      ["T", "Triads, and the other analyses"],
      ["B", "What is on the desk becomes a step of the briefing"],
      ["P", "Present the briefing, from the step at hand"],
      ["Ctrl+Z Ctrl+Shift+Z", "Undo, redo"],
      ["?", "These keys"],
      ["Esc", "Step back: close, clear the selection, leave the filter"],
    ],
  },
  {
    title: "Graph",
    keys: [
      ["← ↑ → ↓", "Next actor or tie in that direction"],
      ["Enter", "Select"],
      ["Backspace", "Back along the way"],
      ["+ − 0", "Zoom in, out, fit"],
      ["Shift+arrows", "Move the picture"],
      ["L", "The same as a list"],
      ["Q", "Evidence of what has the focus"],
      ["D", "Describe the surroundings aloud"],
      ["M", "Move an actor: arrows, Enter keeps, Escape returns"],
    ],
  },
  {
    title: "Timeline",
    keys: [
      ["← →", "Previous, next month"],
      ["↑ ↓", "Previous, next series or event of the month"],
      ["PageUp PageDown", "A year back, forward"],
      ["Home End", "First, last month"],
      ["Shift+← Shift+→", "Extend the window"],
      ["Enter", "Select the month, or the event on it"],
      ["Space", "Play, pause"],
      ["S", "Source of this figure"],
      ["T", "The same as a table"],
    ],
  },
  {
    title: "Compare",
    keys: [
      ["← →", "Move B a month"],
      ["Shift+← Shift+→", "Move A a month"],
      ["↑ ↓ Home End", "Walk the ties of the chart, the partners of the trade"],
      ["Enter", "Select the tie, open the words or the records"],
      ["Space", "Play, pause"],
    ],
  },
  {
    title: "Reader",
    keys: [
      ["J K", "Next, previous quote"],
      ["Enter", "Select the quote"],
      ["T", "Its tie"],
      ["O", "List of quotes"],
    ],
  },
  {
    title: "Briefing",
    keys: [
      ["↑ ↓ Home End", "Walk the steps; on a grip, the arrows move the step"],
      ["Alt+↑ Alt+↓", "Move the step"],
      ["Enter", "Open the step, put it on the desk"],
      ["Ctrl+B Ctrl+I", "In caption and notes: bold, italic"],
      ["Esc", "Out of the field, then out of the step"],
    ],
  },
  {
    title: "All quotes",
    keys: [
      ["↑ ↓ PageUp PageDown Home End", "Walk the rows"],
      ["Space", "Choose, let go"],
      ["Shift+Space", "Choose up to here"],
      ["Ctrl+A", "Choose all that are shown"],
      ["Enter", "Go to the quote"],
      ["/", "Words of the filter"],
    ],
  },
  {
    title: "Evidence form",
    keys: [
      ["1 2 3 4 5", "Hostile to allied"],
      ["0", "Tie and speakers as last time"],
      ["T", "To the tie"],
      ["Enter", "In tie and speakers: take what is offered, go on"],
      ["Ctrl+Enter", "Add"],
      ["Esc", "Leave, nothing is kept"],
    ],
  },
  {
    title: "Trade import",
    keys: [
      ["↑ ↓", "Previous, next row with a problem"],
      ["F", "Apply the fix of the row"],
      ["Ctrl+Z", "Take the last fix back"],
      ["Ctrl+Enter", "Import"],
      ["Esc", "Leave, nothing is imported"],
    ],
  },
];
