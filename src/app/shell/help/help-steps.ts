import bringDark from "./pictures/bring-dark.png";
import bringLight from "./pictures/bring-light.png";
import codeDark from "./pictures/code-dark.png";
import codeLight from "./pictures/code-light.png";
import keepDark from "./pictures/keep-dark.png";
import keepLight from "./pictures/keep-light.png";
import listDark from "./pictures/list-dark.png";
import listLight from "./pictures/list-light.png";
import replaceDark from "./pictures/replace-dark.png";
import replaceLight from "./pictures/replace-light.png";

/** One step of working with material of one's own: what to do, and how the desk looks then. */
export type HelpStep = {
  readonly title: string;
  readonly words: readonly string[];
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  readonly light: string;
  readonly dark: string;
};

/** The steps in the order of the work. The pictures are made by tests/tools/help-pictures.mjs. */
export const HELP_STEPS: readonly HelpStep[] = [
  {
    title: "Bring articles",
    words: [
      "Paste an article, or drop files, anywhere on the desk: text, Markdown, web pages, Word, PDF.",
      "You see what each becomes before it is kept. What looks like furniture of the page is proposed for removal; nothing goes silently.",
    ],
    alt: "The review of a pasted article: its title, publisher, date and text, with a trailing line proposed for removal.",
    light: bringLight,
    dark: bringDark,
  },
  {
    title: "Code a quote",
    words: [
      "Select words, or press N and choose them with the arrows. Say which tie they bear on, who says it, the stance, and how sure you are.",
      "No stance is assumed: 1 to 5 choose it, and Add says what is missing. 0 takes tie and speakers as last time. The whole desk shows what it would change; Ctrl+Enter adds it, Esc leaves everything as it was.",
    ],
    alt: "Words of an article are selected; the form beside them asks for tie, speaker, stance and confidence, and the graph shows the tie.",
    light: codeLight,
    dark: codeDark,
  },
  {
    title: "See all quotes",
    words: [
      "W lists the quotes of the dossier and yours: filter, sort, choose many, and give them another speaker, kind of statement or kind of tie in one step.",
    ],
    alt: "The list of all quotes with filters above it, three quotes chosen, and the buttons that change them together.",
    light: listLight,
    dark: listDark,
  },
  {
    title: "Replace a text that was corrected",
    words: [
      "Every quote is looked for in the new text. What moved goes along; a number, date, name or negation that differs waits for you, old words beside new.",
    ],
    alt: "The report before an article is replaced: how many quotes were found, moved, changed or lost, with old and new words side by side.",
    light: replaceLight,
    dark: replaceDark,
  },
  {
    title: "Keep it, and go back",
    words: [
      "The button in the masthead always says where your work is. Behind it are undo, export as one file, other workspaces, and the days kept of each.",
    ],
    alt: "The list of workspaces: the open one with its size and the days that are kept of it.",
    light: keepLight,
    dark: keepDark,
  },
];
