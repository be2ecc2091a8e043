// Everything of the element that can be set, called and heard. The page is built from these lists; a test holds them to the
// element.

/**
 * @typedef {object} Attribute
 * @property {string} name
 * @property {string} kind choice, text, flag or number
 * @property {readonly string[]} [values] what can be chosen
 * @property {string} [example] what its field proposes
 * @property {string} says what it does
 */

/** Attributes that say where the view is and how it stands on the page. */
export const PLACE_ATTRIBUTES = [
  {
    name: "src",
    kind: "text",
    says: "Address of the app’s folder, of its embed page, or of a view copied from either. Setting it loads anew.",
  },
  {
    name: "label",
    kind: "text",
    example: "Ties of Pakistan",
    says: "Names the frame to whoever does not see it; shown until the view is there.",
  },
  {
    name: "height",
    kind: "text",
    example: "auto",
    says: "Pixels, or auto: as tall as what is shown. 500 where nothing is said.",
  },
  { name: "min-height", kind: "number", example: "320", says: "With auto: never lower." },
  {
    name: "max-height",
    kind: "number",
    example: "640",
    says: "With auto: never taller; the view then scrolls within itself.",
  },
  {
    name: "loading",
    kind: "choice",
    values: ["lazy", "eager"],
    says: "Lazy, the default, waits until the view is near.",
  },
  {
    name: "snapshot-base",
    kind: "text",
    example: "./",
    says: "Folder of the frozen copies, ending in a slash: ./ for that of the page, which has none where nothing is said.",
  },
  { name: "allow-print", kind: "flag", says: "Lets the frame open the print dialog. Said before it is loaded." },
  { name: "hover", kind: "flag", says: "Tells what the pointer is over, as entente:hover." },
];

/** Attributes that change a loaded view at once. */
export const LIVE_ATTRIBUTES = [
  {
    name: "view",
    kind: "choice",
    values: ["graph", "timeline", "reader", "story", "desk"],
    says: "What is shown: one of the three views, a briefing as a story, or the small desk.",
  },
  { name: "theme", kind: "choice", values: ["auto", "light", "dark"], says: "auto follows the reader’s system." },
  {
    name: "lang",
    kind: "text",
    example: "ur",
    says: "Language of the page around, as a BCP 47 tag. Decides the direction; the frame’s own words stay English and are marked so.",
  },
  {
    name: "ui",
    kind: "choice",
    values: ["full", "minimal", "none"],
    says: "How much stands around the view. The source line at the foot always stays.",
  },
  {
    name: "step",
    kind: "number",
    example: "3",
    says: "Step of the story, counted from 1; another view takes its title and its lens.",
  },
];

/** Attributes that are read once, when the frame is loaded. */
export const LOADED_ATTRIBUTES = [
  { name: "v", kind: "text", example: "1", says: "Version of the address; 1 is the only one." },
  {
    name: "readonly",
    kind: "choice",
    values: ["true", "false"],
    says: "True unless said otherwise. With false, on a connected page, readers may code in the frame.",
  },
  {
    name: "briefing",
    kind: "text",
    example: "pakistan-between-powers",
    says: "Which briefing a story tells; the first one where nothing is said.",
  },
  { name: "snapshot", kind: "text", says: "Name of a frozen copy, the SHA-256 of its text." },
  {
    name: "autoheight",
    kind: "flag",
    says: "Tells the height to pages that do not connect, in the shapes that Datawrapper, Flourish, AMP, Embedly and pym.js know.",
  },
  { name: "motion", kind: "choice", values: ["auto", "none"], says: "none stands still whatever the system asks for." },
  {
    name: "heading",
    kind: "choice",
    values: ["1", "2", "3", "4", "5", "6"],
    says: "Level of the view’s title among the headings of your page.",
  },
];

/** Attributes of the lens: what is looked at, spelled as in every address of Entente. */
export const LENS_ATTRIBUTES = [
  { name: "d", kind: "text", example: "pakistan-russia", says: "Id of the dossier. Changing it loads anew." },
  { name: "dossier", kind: "text", example: "pakistan-russia", says: "The same by a longer name." },
  { name: "from", kind: "text", example: "2024-10", says: "First month of the window." },
  { name: "to", kind: "text", example: "2025-09", says: "Last month of the window." },
  {
    name: "sel",
    kind: "text",
    example: "tie.PAK~RUS",
    says: "What is selected: an actor, tie, triad, quote, event, month or article.",
  },
  { name: "thread", kind: "text", example: "PAK~RUS", says: "The tie in whose evidence it was picked." },
  {
    name: "clock",
    kind: "choice",
    values: ["event", "knowledge"],
    says: "By when it happened, or by when it was known.",
  },
  { name: "aspect", kind: "text", example: "energy", says: "Aspects, joined by commas." },
  { name: "stance", kind: "text", example: "cordial,allied", says: "Stances, joined by commas." },
  { name: "trend", kind: "text", example: "warming", says: "Ties that are steady, warming, cooling or new." },
  { name: "min", kind: "text", example: "0.5", says: "Least weight of evidence." },
  { name: "ego", kind: "text", example: "PAK", says: "The ties of one actor alone." },
  { name: "series", kind: "text", example: "RUS>IND.crude", says: "The trade that is shown." },
  { name: "held", kind: "text", example: "RUS>IND.crude", says: "The trade an earlier selection chose." },
  { name: "unit", kind: "choice", values: ["kbd", "kt", "usd"], says: "Barrels a day, tonnes or dollars." },
  { name: "chart", kind: "choice", values: ["stacked", "multiples", "bilateral"], says: "Form of the timeline." },
  { name: "price", kind: "choice", values: ["on", "off"], says: "Prices beside the quantities." },
  { name: "form", kind: "choice", values: ["graph", "list", "matrix"], says: "Form of the network." },
  { name: "tab", kind: "choice", values: ["article", "evidence", "data"], says: "What the reader shows." },
  { name: "article", kind: "text", says: "Id of the article that is open." },
  {
    name: "pane",
    kind: "choice",
    values: ["graph", "timeline", "reader"],
    says: "Which view of the small desk is in front.",
  },
  {
    name: "analysis",
    kind: "choice",
    values: ["change", "balance", "centrality", "dependence", "divergence", "coverage"],
    says: "The analysis that is open.",
  },
  { name: "swap", kind: "choice", values: ["on", "off"], says: "Reads a comparison from B to A." },
];

/** The groups in the order of the page. */
export const ATTRIBUTE_GROUPS = [
  { title: "View", says: "Changing one asks the frame; nothing is loaded anew.", attributes: LIVE_ATTRIBUTES },
  { title: "Place on the page", says: "", attributes: PLACE_ATTRIBUTES },
  { title: "Lens", says: "What is looked at. Changing one moves the view there.", attributes: LENS_ATTRIBUTES },
  {
    title: "Read once, when the frame is loaded",
    says: "Changed later, they count from the next loading on.",
    attributes: LOADED_ATTRIBUTES,
  },
];

/** Properties besides those that stand for attributes. */
export const PROPERTIES = [
  { name: "state", says: "The lens as it was last heard of, by the names above. Setting it is setState." },
  {
    name: "data",
    says: "What was loaded last, by it or by load. Setting it shows that in the place of what is shown, from memory; rows lie over the dossier.",
  },
  { name: "theme", says: "A name, or an object of tokens. {} takes the tokens away." },
  {
    name: "authProvider",
    says: "An async function that gives { token, expiresAt } for the source of the dossier; called when the frame asks, as it does 30 s before the last one expires.",
  },
  { name: "ready", says: "A promise: the frame answers and has what was set before." },
  { name: "version", says: "Of the element." },
];

/** Methods; each gives a promise and takes { signal } as the last argument. */
export const METHODS = [
  { name: "getState", says: "The lens, and which view shows it." },
  {
    name: "setState",
    says: "Sets the lens; with partial: true what is not named stays. Answers what was left out and why.",
  },
  { name: "select", says: "Selects a ref such as tie.PAK~RUS; null clears." },
  { name: "focusOn", says: "Selects, and brings it into view." },
  { name: "setMonths", says: "Sets the window, both months included." },
  { name: "load", says: "A dossier’s files or rows of trade, in memory alone: preview, merge or replace." },
  { name: "export", says: "A picture or a table as a blob, with progress." },
  { name: "present", says: "Tells the story: start, next, prev, goto, blank, end." },
  { name: "undo", says: "Takes the last edit back, where readers may write." },
  { name: "redo", says: "Does it again." },
  { name: "requestFullscreen", says: "Fills the screen; needs a press of the reader." },
  { name: "print", says: "Prints the view; needs allow-print from before it was loaded." },
  { name: "destroy", says: "Takes the frame away for good." },
];

/** DOM events of the element: they bubble, leave shadow trees, and nothing in their detail can be changed. */
export const ELEMENT_EVENTS = [
  {
    name: "entente:ready",
    detail: "{ protocol, app, capabilities, views, limits }",
    says: "The frame has painted and answers.",
  },
  { name: "entente:interactive", detail: "{ view }", says: "The first view stands and takes input." },
  {
    name: "entente:statechange",
    detail: "{ lens }",
    says: "Something else is looked at; at most ten a second, the last one always.",
  },
  { name: "entente:select", detail: "{ ref }", says: "Something else is selected, or nothing." },
  { name: "entente:hover", detail: "{ ref }", says: "With the attribute hover: what the pointer is over." },
  { name: "entente:quoteopen", detail: "{ ref }", says: "A quote is open. Its words do not travel." },
  { name: "entente:stepchange", detail: "{ step, of }", says: "The story has moved." },
  {
    name: "entente:linkclick",
    detail: "{ href, ref }",
    says: "A link that leads out was pressed. Prevent it to take it over; else it opens in a new tab.",
  },
  { name: "entente:dirty", detail: "{ dirty, save }", says: "Whether all that was written is saved." },
  { name: "entente:resize", detail: "{ width, height }", says: "Size of the content in CSS pixels." },
  {
    name: "entente:authrequired",
    detail: "{ reason }",
    says: "The source of the dossier asks who reads, or the last token is about to expire.",
  },
  {
    name: "entente:error",
    detail: "{ code, message }",
    says: "Something went wrong that nobody waits for. Prevent it to keep it out of the console.",
  },
  { name: "entente:destroy", detail: "null", says: "The element was destroyed." },
];
